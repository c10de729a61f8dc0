import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { Public } from '../auth/allow.js';

/** For Prometheus. Holds no personal data; keep it from the outside world at the reverse proxy. */
@Controller('metrics')
@Public()
export class MetricsController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  @ApiOperation({ operationId: 'getMetrics', summary: 'Số đo vận hành theo định dạng Prometheus | Operating figures in Prometheus format' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Số đo | Figures', schema: { type: 'string', maxLength: 10_000_000 } })
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
