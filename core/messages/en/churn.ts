export const churn = {};
