/** The columns of the sheet *Playbook*, in their order. */
export const playbookColumns = ['condition', 'cause', 'offer', 'channel', 'owner', 'days', 'kpi'] as const;
