import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { ConnectedDatabases } from '../persistence/connected-databases.js';
import { ConnectedDatabasesView } from './connected-database.view.js';

/** Databases whose data an agency does not ask people for. */
@ApiTags('public')
@Controller('v1/public/connected-databases')
export class PublicConnectedDatabasesController {
  constructor(
    private readonly databases: ConnectedDatabases,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'listConnectedDatabases',
    summary: 'Cơ sở dữ liệu đã kết nối, dữ liệu trong đó không phải nộp lại | Databases whose data is not asked for twice',
  })
  @ApiOkResponse({ type: ConnectedDatabasesView })
  async list(): Promise<ConnectedDatabasesView> {
    return { items: await this.databases.on(localDate(this.clock.now())) };
  }
}
