import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Language } from '../../../platform/http/language.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import type { Actor } from '../../../shared/actor.js';
import { ListReads, type NamedRead } from '../use-cases/list-reads.js';
import { ReadsQueryDto } from './reads.dto.js';
import { ReadListView } from './reads.view.js';

const OF_DOSSIER = new Keyset('reads-of-dossier', ['instant', 'id']);
const OF_PERSON = new Keyset('reads-of-person', ['instant', 'id']);
const keysOf = ({ at, id }: NamedRead): readonly [string, string] => [at.toISOString(), id];

/** Who looked: for the persons whose data it is. */
@Controller('v1/citizen')
@ReadsFor('own')
export class CitizenReadsController {
  constructor(private readonly reads: ListReads) {}

  @Get('dossiers/:id/reads')
  @Allow('dossier.read-own')
  @ApiOperation({
    operationId: 'listCitizenDossierReads',
    summary: 'Ai đã xem hồ sơ của tôi, khi nào, để làm gì | Who read my dossier, when, and for what',
  })
  @ApiOkResponse({ type: ReadListView })
  async ofDossier(
    @Param('id') id: string,
    @Query() query: ReadsQueryDto,
    @CurrentActor() actor: Actor,
    @PreferredLanguage() language: Language,
  ): Promise<ReadListView> {
    const page = await OF_DOSSIER.page(
      { ...query, id: id.toLowerCase() },
      ({ rows: limit, after }) => this.reads.ofDossier(id, { which: query.which, limit, after }, actor),
      keysOf,
    );
    return ReadListView.of(page, language);
  }

  @Get('reads')
  @Allow('dossier.read-own')
  @ApiOperation({
    operationId: 'listCitizenReads',
    summary:
      'Ai đã tra cứu dữ liệu của tôi ngoài hồ sơ: kho dữ liệu, sự đồng ý, tìm theo số định danh | ' +
      'Who looked me up outside of dossiers: my repository, my consents, searches by my identity number',
  })
  @ApiOkResponse({ type: ReadListView })
  async ofPerson(
    @Query() query: PageQueryDto,
    @CurrentActor() actor: Actor,
    @PreferredLanguage() language: Language,
  ): Promise<ReadListView> {
    const page = await OF_PERSON.page(
      { ...query },
      ({ rows: limit, after }) => this.reads.ofPerson({ which: undefined, limit, after }, actor),
      keysOf,
    );
    return ReadListView.of(page, language);
  }
}
