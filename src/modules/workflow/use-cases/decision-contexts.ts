import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock.js';
import type { CompiledCalendar } from '../../../shared/working-calendar/index.js';
import { CalendarReader, DutiesReader, USUAL_DUTIES, type Duties } from '../../agencies/index.js';
import type { DecisionContext } from '../domain/decision-context.js';
import type { ProcessDefinition } from '../domain/process-definition.js';
import { DefinitionReader } from '../persistence/definition.reader.js';

/** What of a case decides which definition and calendars it goes by. */
interface Placed {
  readonly definitionId: string;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly provinceAgencyCode: string;
}

/** Brings together what a move of a case is decided with: definition, calendars, duties, present instant; all from memory. */
@Injectable()
export class DecisionContexts {
  constructor(
    private readonly definitions: DefinitionReader,
    private readonly calendars: CalendarReader,
    private readonly duties: DutiesReader,
    private readonly clock: Clock,
  ) {}

  /** The context of a case, now. */
  async of(placed: Placed): Promise<DecisionContext> {
    return this.with(await this.definitions.version(placed.definitionId), placed);
  }

  /** The context of a case that is opened on a definition. */
  async with(definition: ProcessDefinition, placed: Omit<Placed, 'definitionId'>): Promise<DecisionContext> {
    const codes = new Set([placed.receivingAgencyCode, placed.resolvingAgencyCode, placed.provinceAgencyCode]);
    const calendars = new Map<string, CompiledCalendar>();
    const duties = new Map<string, Duties>();
    for (const code of codes) {
      calendars.set(code, await this.calendars.forAgency(code));
      duties.set(code, await this.duties.of(code));
    }
    const calendarOf = (code: string): CompiledCalendar => {
      const calendar = calendars.get(code);
      if (!calendar) throw new Error(`${code} is no agency of the case`);
      return calendar;
    };
    return { definition, calendarOf, dutiesOf: (code) => duties.get(code) ?? USUAL_DUTIES, now: this.clock.now() };
  }
}
