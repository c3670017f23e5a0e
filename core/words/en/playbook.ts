/** What to try, by what a segment's strongest condition is about. */
export const playbook = {
  activity: {
    condition: 'Active customer',
    cause: 'Active customers compare conditions and are courted by competitors',
    offer: 'A personal rate or fee reduction for the services they use most',
    channel: 'letter signed by the branch manager, then a call',
  },
  inactivity: {
    condition: 'Inactive customer',
    cause: 'The relationship has gone quiet',
    offer: 'A reason to come back: a time-limited bonus for the first operation',
    channel: 'letter and short message',
  },
  products: {
    condition: 'Several products',
    cause: 'Products sold on without need, with fees on each',
    offer: 'A review of the products: close what is not used, one fee for the rest',
    channel: 'call by the adviser',
  },
  wealth: {
    condition: 'Large balance, income or equity',
    cause: 'Large funds find a better rate elsewhere',
    offer: 'A deposit at a raised rate and a personal manager',
    channel: 'letter signed by the manager, then a call',
  },
  score: {
    condition: 'Credit score',
    cause: 'Good borrowers are offered better terms by other banks',
    offer: 'A pre-approved limit or refinancing at a better rate',
    channel: 'letter',
  },
  age: {
    condition: 'Age',
    cause: 'Needs change with the stage of life',
    offer:
      'A package for this age: savings and insurance before retirement, mortgage or everyday card earlier',
    channel: 'letter',
  },
  card: {
    condition: 'No card',
    cause: 'No everyday product holds the customer',
    offer: 'A card free of charge for a year',
    channel: 'letter and short message',
  },
  other: {
    condition: 'Anything else',
    cause: 'To be asked: five calls will show it',
    offer: 'An interview and an offer to choose',
    channel: 'call',
  },
};

/** The sheet on which people change it. */
export const playbookSheet = {
  title: 'Playbook',
  head: {
    condition: 'Condition',
    cause: 'Likely cause',
    offer: 'Offer',
    channel: 'Channel',
    owner: 'Owner',
    days: 'Days to act',
    kpi: 'KPI',
  },
  note: 'What is offered to whom. Change any cell: the plan, the column Action and the contact list follow at the next refresh. A row of your own goes under the others, with a condition such as “City”, “City = Leeds”, “Age >= 50” or “City = Leeds; Age 40–59”; it is used for a segment most of whose customers meet it, ahead of the rows made by Segmentry. Clear a cell or delete a row and it is as it was at first. {n} in the KPI becomes the target.',
};
