export interface TestReport {
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
}
export function slowestFiles(report: TestReport, most?: number): string[];
