import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { DomainError } from '../../shared/domain-error.js';
import { Public } from '../auth/allow.js';
import { NeverLimited } from '../http/route-settings.js';
import { HealthProbes } from '../telemetry/health-probes.js';
import { LiveView, ReadyView } from './health.view.js';

/** For load balancers and orchestrators. */
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly probes: HealthProbes) {}

  @Get('live')
  @NeverLimited()
  @ApiOperation({ operationId: 'getLiveness', summary: 'Tiến trình còn sống | The process is alive' })
  @ApiOkResponse({ type: LiveView, description: 'Còn sống | Alive' })
  live(): LiveView {
    return new LiveView();
  }

  @Get('ready')
  @NeverLimited()
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Sẵn sàng phục vụ; 503 nếu có thành phần không hoạt động | Ready to serve; 503 while something it needs is down',
    description:
      'Hỏi cơ sở dữ liệu trong tối đa 2 giây. Việc nền chậm hoặc bị dừng được nêu ở "background" và không làm 503, vì bản chạy khác ' +
      'cũng chậm như vậy; ' +
      '"horizons" báo trước một năm khi lịch làm việc sắp hết những ngày đã quyết định; "stores" cho biết bản chạy này có thấy các tệp ' +
      'mới tải lên hay không (không thấy: thư mục tệp không phải thư mục dùng chung); "logs" nêu ngày cũ nhất còn giữ của nhật ký. | ' +
      'Asks the database, for two seconds at most. Late or failed background work is reported under "background" and is no 503, ' +
      'because every replica is as far behind; ' +
      '"horizons" warns a year before the decided days of a working calendar end; "stores" says whether this replica finds the newest ' +
      'uploads (where it does not, its folder of files is not the shared one); "logs" names the oldest day that each log still has.',
  })
  @ApiOkResponse({ type: ReadyView, description: 'Sẵn sàng | Ready' })
  async ready(): Promise<ReadyView> {
    const checks = await this.probes.ask();
    if (checks.every((check) => check.up)) {
      const [background, horizons, stores, logs] = await Promise.all([
        this.probes.askBackground(),
        this.probes.askHorizons(),
        this.probes.askStores(),
        this.probes.askLogs(),
      ]);
      return { status: 'up', checks, background, horizons, stores, logs };
    }
    const sentence = { vi: 'Hệ thống chưa sẵn sàng phục vụ.', en: 'The server is not ready to serve.' };
    throw new DomainError('unavailable', 'NOT_READY', sentence, { checks });
  }
}
