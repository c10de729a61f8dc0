import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TimelineRegister } from '../../dossiers/index.js';
import { FEEDBACK_TIMELINE } from '../domain/timeline-rows.js';

/** Tells timelines how entries of this module are shown to whom. */
@Injectable()
export class TellTimelines implements OnModuleInit {
  constructor(private readonly register: TimelineRegister) {}

  onModuleInit(): void {
    this.register.register(FEEDBACK_TIMELINE);
  }
}
