import { Histogram, type Registry } from 'prom-client';

/** How long requests take, by method, route template and status; never by path, which would be unbounded. */
export class HttpMetrics {
  private readonly duration: Histogram<'method' | 'route' | 'status'>;
  /** Series by method, status and route: finding them by their labels again is the dear part of observing. */
  private readonly series = new Map<string, { observe(seconds: number): void }>();

  constructor(registry: Registry) {
    this.duration = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the arrival of a request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    const key = `${method} ${status} ${route}`;
    let series = this.series.get(key);
    if (series === undefined) {
      series = this.duration.labels({ method, route, status });
      this.series.set(key, series);
    }
    series.observe(seconds);
  }
}
