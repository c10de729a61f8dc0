import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { registerTimelines } from '../dossiers/index.js';
import { FEEDBACK_TIMELINE } from './domain/timeline-rows.js';
import { CitizenSatisfactionController } from './http/citizen-satisfaction.controller.js';
import { SatisfactionPart } from './http/personal-part.js';
import { OfficerSatisfactionController } from './http/officer-satisfaction.controller.js';
import { SatisfactionReader } from './persistence/satisfaction.reader.js';
import { SatisfactionRepository } from './persistence/satisfaction.repository.js';
import { CountSatisfaction } from './use-cases/count-satisfaction.js';
import { GiveFeedback } from './use-cases/give-feedback.js';

/** Satisfaction of applicants. Listens to no events. */
@Module({
  imports: [AgenciesModule, DossiersModule],
  controllers: [CitizenSatisfactionController, OfficerSatisfactionController],
  providers: [
    GiveFeedback,
    CountSatisfaction,
    registerTimelines(FEEDBACK_TIMELINE, {}),
    SatisfactionRepository,
    SatisfactionReader,
    SatisfactionPart,
  ],
})
export class FeedbackModule {}
