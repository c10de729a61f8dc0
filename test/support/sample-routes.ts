import { Body, Controller, Get, HttpException, Module, Param, Post, Put, Query, type DynamicModule } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import { reachOf, type Actor } from '../../src/shared/actor.js';
import { DomainError } from '../../src/shared/domain-error.js';
import { Allow, Public } from '../../src/platform/auth/allow.js';
import { CurrentActor } from '../../src/platform/auth/current-actor.js';
import type { Env } from '../../src/platform/config/env.js';
import { Command, ExpectedVersion } from '../../src/platform/http/command.js';
import { Keyset } from '../../src/platform/database/keyset.js';
import { ChoiceField, DateField, FlagField, InstantField, ObjectField, TextField, WholeField } from '../../src/platform/http/fields.js';
import { CountedPageQueryDto } from '../../src/platform/http/page-query.dto.js';
import { BodyStream, CreatedAt, RateLimited, RawBody } from '../../src/platform/http/route-settings.js';
import type { Version } from '../../src/platform/commands/transactions.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { requestContext } from '../../src/platform/context/request-context.js';
import { SandboxClockModule, SandboxTokensModule } from '../../src/platform/sandbox/sandbox.modules.js';
import { Clock, SystemClock } from '../../src/shared/clock.js';
import { SampleDirectoryModule } from './sample-directory.js';

export class PartDto {
  @TextField({ vi: 'Mã', en: 'Code', max: 5, pattern: '^[a-z]+$', example: 'abc' })
  readonly code: string;
}

export class ThingDto {
  @TextField({ vi: 'Tên', en: 'Name', max: 20, example: 'Đơn' })
  readonly name: string;

  @InstantField({ vi: 'Lúc', en: 'At', example: '2026-11-20T14:10:00+07:00', optional: true })
  readonly at?: string;

  @DateField({ vi: 'Ngày', en: 'On', optional: true })
  readonly on?: string;

  @WholeField({ vi: 'Số lượng', en: 'Count', min: 1, max: 10, optional: true })
  readonly count?: number;

  @ChoiceField({ vi: 'Loại', en: 'Kind', values: ['a', 'b'], optional: true })
  readonly kind?: 'a' | 'b';

  @FlagField({ vi: 'Bật', en: 'On', optional: true, nullable: true })
  readonly on2?: boolean | null;

  @TextField({ vi: 'Ghi chú', en: 'Note', max: 50, lines: true, optional: true })
  readonly note?: string;

  @TextField({ vi: 'Các nhãn', en: 'Labels', max: 20, list: { max: 3 }, optional: true })
  readonly labels?: readonly string[];

  @ObjectField({ vi: 'Các phần', en: 'Parts', type: () => PartDto, list: { max: 2 }, optional: true })
  readonly parts?: readonly PartDto[];
}

export class ThingView {
  @TextField({ vi: 'Tên', en: 'Name', max: 20 })
  readonly name: string;

  @TextField({ vi: 'Người tạo', en: 'Who', max: 200, optional: true, nullable: true })
  readonly by?: string | null;

  @WholeField({ vi: 'Phiên bản', en: 'Version', min: 0, max: Number.MAX_SAFE_INTEGER })
  readonly version: number;
}

export class ThingPageView {
  @ObjectField({ vi: 'Các dòng', en: 'Rows', type: () => ThingView, list: { max: 200 } })
  readonly items: readonly ThingView[];

  @TextField({ vi: 'Trang sau', en: 'Next page', max: 2000, optional: true })
  readonly next?: string;
}

export class HashView {
  @TextField({ vi: 'Dấu vết nội dung', en: 'Hash of the request', max: 64 })
  readonly hash: string;

  @TextField({ vi: 'Người gọi', en: 'Caller', max: 400 })
  readonly caller: string;
}

const FAILURES: Readonly<Record<string, () => unknown>> = {
  database: () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  timeout: () => Object.assign(new Error('wrapped'), { driverError: { code: '57014' } }),
  bug: () => new TypeError('secret inside, 052099001234'),
  rule: () => new DomainError('rule-broken', 'SAMPLE_RULE', { vi: 'Trái quy tắc mẫu.', en: 'Breaks the sample rule.' }, { missing: 2 }),
  nest: () => new HttpException('teapot', 418),
};

const THINGS = new Keyset('things', ['int']);

/** Routes with nothing behind them, so that what stands before every route can be tested. */
@Controller('v1/desk/things')
export class SampleController {
  @Get(':id')
  @Allow('dossier.read')
  @ApiOperation({ summary: 'Xem | Read' })
  @ApiOkResponse({ type: ThingView, description: 'Có | Found' })
  read(@Param('id') id: string, @CurrentActor() actor: Actor): ThingView {
    return { name: id.slice(0, 20), by: reachOf(actor).join(','), version: 7 };
  }

  @Get()
  @Allow('dossier.read')
  @ApiOperation({ summary: 'Danh sách | List' })
  @ApiOkResponse({ type: ThingPageView, description: 'Một trang | A page' })
  list(@Query() query: CountedPageQueryDto): ThingPageView {
    const page = THINGS.open({ ...query });
    const [from] = page.after ?? [0];
    return { items: [{ name: `limit ${query.limit}`, version: from }], next: page.cursorAt([from + query.limit]) };
  }

  @Post()
  @Allow('dossier.receive')
  @CreatedAt('/v1/desk/things/{hash}')
  @Command()
  @ApiOperation({ summary: 'Tạo | Create' })
  @ApiCreatedResponse({ type: HashView, description: 'Đã tạo | Created' })
  create(@Body() _body: ThingDto): HashView {
    const { requestHash, caller } = requestContext()?.idempotency ?? { requestHash: Buffer.alloc(0), caller: '' };
    return { hash: requestHash.toString('hex'), caller };
  }

  @Post(':id/moves')
  @Allow('dossier.receive')
  @Command({ status: 200, version: 'required' })
  @ApiOperation({ summary: 'Chuyển | Move' })
  @ApiOkResponse({ type: ThingView, description: 'Đã chuyển | Moved' })
  move(@Param('id') _id: string, @ExpectedVersion() version: Version): ThingView {
    const context = requestContext();
    if (context) context.replayed = true;
    return { name: String(version) || 'none', version: typeof version === 'number' ? version + 1 : 1 };
  }

  @Put(':id/secret')
  @ApiOperation({ summary: 'Không mở cho ai | Open to nobody' })
  closed(@Param('id') _id: string): void {}
}

/** Routes without login. */
@Controller('v1/public/samples')
@Public()
export class SamplePublicController {
  @Post()
  @ApiOperation({ summary: 'Kiểm tra dữ liệu | Check input' })
  @ApiCreatedResponse({ type: ThingDto, description: 'Như đã gửi | As sent' })
  check(@Body() body: ThingDto): ThingDto {
    return body;
  }

  @Get()
  @ApiOperation({ summary: 'Danh sách công khai | Public list' })
  @ApiOkResponse({ type: ThingPageView, description: 'Một trang | A page' })
  list(@Query() { limit }: CountedPageQueryDto): ThingPageView {
    return { items: Array.from({ length: limit }, (_, index) => ({ name: `thing ${index}`, version: index })) };
  }

  @Get('limited')
  @RateLimited({ perSecond: 2 })
  @ApiOperation({ summary: 'Giới hạn | Limited' })
  @ApiOkResponse({ type: ThingView, description: 'Được | Allowed' })
  limited(): ThingView {
    return { name: 'limited', version: 1 };
  }

  @Get('failures/:kind')
  @ApiOperation({ summary: 'Lỗi mẫu | Sample failure' })
  @ApiOkResponse({ type: ThingView, description: 'Không bao giờ | Never' })
  fail(@Param('kind') kind: string, @Query() _query: CountedPageQueryDto): ThingView {
    throw FAILURES[kind]?.() ?? new Error(kind);
  }

  @Post('files')
  @RawBody()
  @ApiOperation({ summary: 'Tải tệp | Upload' })
  @ApiCreatedResponse({ type: ThingView, description: 'Số byte | Number of bytes' })
  async upload(@BodyStream() bytes: Readable): Promise<ThingView> {
    let size = 0;
    for await (const chunk of bytes) size += (chunk as Buffer).length;
    return { name: 'file', version: size };
  }
}

/** The platform with the sample routes, the sandbox and a directory of two agencies. */
@Module({ controllers: [SampleController, SamplePublicController], providers: [{ provide: Clock, useClass: SystemClock }] })
export class SampleModule {
  static of(env: Env, log: Logger): DynamicModule {
    const sandbox = env.sandbox ? [SandboxTokensModule, SandboxClockModule] : [];
    return { module: SampleModule, imports: [PlatformModule.of(env, log), SampleDirectoryModule, ...sandbox] };
  }
}
