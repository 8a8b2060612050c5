import { msg } from './msg.js';

/**
 * What only the paper version says (`<social-report-paper>`): in a table of its own, which the form on the screen does
 * not carry. `{options}` are titles in quotation marks, joined as `Intl.ListFormat` joins alternatives.
 */
export const paper = [
  msg('Print', { id: 'print', desc: 'Button' }),
  msg('Answer this if {when}.', { id: 'when', desc: 'Before a question that not everybody answers; {when} is one or several of the texts if…' }),
  msg('Answer questions {from} to {to} if {when}.', { id: 'whenMany' }),
  msg('you chose {options} in question {question}', { id: 'ifChosen' }),
  msg('you did not choose {options} in question {question}', { id: 'ifNotChosen' }),
  msg('you answered question {question}', { id: 'ifAnswered' }),
  msg('you did not answer question {question}', { id: 'ifNotAnswered' }),
  msg('your answer to question {question} is {limit} or more', { id: 'ifMinimum' }),
  msg('your answer to question {question} is {limit} or less', { id: 'ifMaximum' }),
  msg('your answer to question {question} is more than {limit}', { id: 'ifExclusiveMinimum' }),
  msg('your answer to question {question} is less than {limit}', { id: 'ifExclusiveMaximum' }),
  msg('your answer to question {question} calls for it', { id: 'ifOther', desc: 'A condition that no other text can say' }),
  msg('“{option}”', { id: 'quoted', desc: 'Quotation marks of the language around an option' }),
  msg('Choose one or more.', { id: 'chooseMany' }),
  msg('Choose at least {limit}.', { id: 'atLeast' }),
  msg('If you choose {options}, choose nothing else.', { id: 'exclusive' }),
  msg('Number the options in order. 1 is the first.', { id: 'numberThem', desc: 'Instruction for a ranking' }),
  msg('Choose one on each row.', { id: 'chooseOnEachRow', desc: 'Instruction for a table' }),
  msg('Write your answer on the line.', { id: 'writeOne', desc: 'Instead of a list of options that is too long for paper' }),
  msg('Write your answers on the lines.', { id: 'writeMany' }),
  msg('If you need more room, continue on another sheet.', { id: 'moreRoom' }),
  msg('dd.mm.yyyy', { id: 'dayMonthYear', desc: 'How to write a date' }),
  msg('Form', { id: 'formId', desc: 'Before the address that says which form and version this is' }),
];
