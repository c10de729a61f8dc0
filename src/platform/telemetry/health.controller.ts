import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { DomainError } from '../../shared/domain-error.js';
import { Public } from '../auth/allow.js';
import { HealthProbes } from './health-probes.js';
import { LiveView, ReadyView } from './health.view.js';

/** For load balancers and orchestrators. */
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly probes: HealthProbes) {}

  @Get('live')
  @ApiOperation({ summary: 'Tiến trình còn sống | The process is alive' })
  @ApiOkResponse({ type: LiveView, description: 'Còn sống | Alive' })
  live(): LiveView {
    return new LiveView();
  }

  @Get('ready')
  @ApiOperation({ summary: 'Sẵn sàng phục vụ; 503 nếu có thành phần không hoạt động | Ready to serve; 503 while something it needs is down' })
  @ApiOkResponse({ type: ReadyView, description: 'Sẵn sàng | Ready' })
  async ready(): Promise<ReadyView> {
    const checks = await this.probes.ask();
    if (checks.every((check) => check.up)) return { status: 'up', checks };
    const sentence = { vi: 'Hệ thống chưa sẵn sàng phục vụ.', en: 'The server is not ready to serve.' };
    throw new DomainError('unavailable', 'NOT_READY', sentence, { checks });
  }
}
