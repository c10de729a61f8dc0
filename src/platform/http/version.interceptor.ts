import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Gives every answer with a numeric `version` its ETag, and answers 304 to a GET whose caller has that version already. */
@Injectable()
export class VersionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((view: unknown) => {
        const version = (view as { version?: unknown } | null | undefined)?.version;
        if (typeof version !== 'number') return view;
        const etag = `"${version}"`;
        void reply.headers({ etag, 'cache-control': 'private, no-cache' });
        const reads = request.method === 'GET' || request.method === 'HEAD';
        if (!reads || !matches(request.headers['if-none-match'], etag)) return view;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}

/** Weak comparison (RFC 9110, 13.1.2). */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
