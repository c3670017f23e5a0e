/** The sheets that are written: their names, heads and fixed cells. */
export const sheets = {
  sheet: {
    segments: 'Churn segments',
    segmentsHead: [
      'Segment',
      'Customers',
      'In the column Churn segment',
      'Left, %',
      'Surely at least, %',
      'Kept aside: customers',
      'Kept aside: left, %',
      'Kept aside: surely at least, %',
      'Best by chance, %',
      'Times the base',
      'In no segment above',
      'Homogeneity, %',
      'Hidden split',
      'Priority',
    ],
    plan: 'Action plan',
    planHead: [
      'Segment',
      'Still customers',
      'Letters',
      'Likely cause',
      'Offer',
      'Channel',
      'Expected saved',
      'Letters per saved customer',
      'Expected net',
      'Priority',
      'Owner',
      'Due',
      'KPI',
    ],
    contacts: 'Contact list',
    contactsHead: ['No.', 'Churn segment', 'Churn risk', 'Why', 'Action', 'Expected net'],
  },
  plan: {
    outside: 'Outside the segments, by risk alone',
    each: {
      cause: 'Different for each: see Why on the contact list',
      offer: 'Different for each: see Action on the contact list',
      channel: 'as in Action',
    },
    kpi: (d: { base: string }) =>
      `At the next refresh fewer than ${d.base} of 100 of those written to have left`,
    assumptions: (d: {
      rate: string;
      contact: string;
      offer: string;
      breakEven: string | null;
      pays: boolean;
    }) =>
      `A letter costs ${d.contact}, an offer taken up ${d.offer}. That ${d.rate} of leavers can be kept is an assumption until a group is held back and measured.${
        d.breakEven === null
          ? ' Without the value of a customer, letters go by risk.'
          : d.pays
            ? ` A letter pays from a risk of ${d.breakEven} on, at the mean value of a customer.`
            : ' At the mean value of a customer a letter pays at no risk.'
      }`,
  },
};
