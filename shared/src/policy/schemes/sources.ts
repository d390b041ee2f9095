/**
 * Where a value comes from. The plan prints its years as "20xx" and carries no date of issue, so every day that rests on
 * it is an assumption that staff confirm by a parameter release.
 */
export const plan = (clause: string): string =>
  `实施方案「${clause}」；原文年份印作 20xx，生效日期暂定，待工作人员确认`
/** From when the plan's measures are taken to hold. */
export const PLAN_FROM = '2020-02-01'
