// What is said at the door: the code beside the password, invitations, and a new password by a link.
import type { Language } from '../language';

const sv = {
  code: 'Kod',
  codeTitle: 'Koden från din telefon',
  codeText:
    'Öppna appen där du ställde in koden och skriv de sex siffrorna. En reservkod går också bra.',
  needCode: 'Skriv koden.',
  signIn: 'Logga in',
  back: 'Tillbaka',
  toSignIn: 'Till inloggningen',
  forgot: 'Glömt lösenordet? En administratör i ditt företag kan ge dig en länk till ett nytt.',
  forgotAsk: 'Glömt lösenordet?',
  forgotText: 'Skriv din e-postadress, så får du en länk där du väljer ett nytt.',
  forgotSend: 'Skicka länken',
  forgotSentTitle: 'Titta i din inkorg',
  forgotSent: (email: string) =>
    `Om ${email} finns här har vi skickat en länk dit. Den gäller i en timme.`,
  provider: {
    signIn: (name: string) => `Logga in med ${name}`,
    or: 'eller med lösenord',
    onTheWay: 'Loggar in',
    notIn: 'Du är inte inloggad',
    join: (name: string) => `Gå med via ${name}`,
    joinText: (name: string) => `Du loggar in med ${name} och behöver inget lösenord här.`,
    noWay: 'Be en administratör om en länk till ett lösenord, och öppna sedan inbjudan igen.',
  },
  invitation: {
    title: 'Inbjudan',
    gone: 'Inbjudan går inte att använda',
    welcome: (company: string) => `Välkommen till ${company}`,
    text: (role: string) => `Du är inbjuden som ${role}. Välj namn och lösenord, så är du inne.`,
    knownText: (role: string) =>
      `Du är inbjuden som ${role}. Du har redan ett konto med den här adressen: visa att det är du, så får du båda företagen i samma konto.`,
    anewText:
      'Någon annan kan känna till lösenordet du har i dag. Välj därför ett nytt, som gäller i alla dina företag.',
    name: 'Ditt namn',
    password: 'Välj ett lösenord',
    passwordHint: 'Minst åtta tecken. Gärna flera ord.',
    knownPassword: 'Ditt lösenord',
    newPassword: 'Nytt lösenord',
    join: (company: string) => `Gå med i ${company}`,
  },
  reset: {
    title: 'Nytt lösenord',
    gone: 'Länken går inte att använda',
    text: 'Välj ett nytt lösenord. Du loggas ut överallt där du är inloggad i dag.',
    password: 'Nytt lösenord',
    passwordHint: 'Minst åtta tecken. Gärna flera ord.',
    save: 'Byt lösenord',
    doneTitle: 'Lösenordet är bytt',
    doneText: 'Logga in med det nya.',
  },
};

const en: typeof sv = {
  code: 'Code',
  codeTitle: 'The code from your phone',
  codeText:
    'Open the app where you set the code up, and type the six digits. A recovery code does as well.',
  needCode: 'Type the code.',
  signIn: 'Sign in',
  back: 'Back',
  toSignIn: 'To the sign-in',
  forgot: 'Forgot the password? An administrator of your company can give you a link to a new one.',
  forgotAsk: 'Forgot the password?',
  forgotText: 'Type your e-mail address, and you get a link where you choose a new one.',
  forgotSend: 'Send the link',
  forgotSentTitle: 'Look in your inbox',
  forgotSent: (email) =>
    `If ${email} is known here we have sent a link to it. It works for an hour.`,
  provider: {
    signIn: (name) => `Sign in with ${name}`,
    or: 'or with a password',
    onTheWay: 'Signing in',
    notIn: 'You are not signed in',
    join: (name) => `Join by ${name}`,
    joinText: (name) => `You sign in with ${name} and need no password here.`,
    noWay: 'Ask an administrator for a link to a password, and open the invitation again.',
  },
  invitation: {
    title: 'Invitation',
    gone: 'This invitation cannot be used',
    welcome: (company) => `Welcome to ${company}`,
    text: (role) => `You are invited as ${role}. Choose a name and a password, and you are in.`,
    knownText: (role) =>
      `You are invited as ${role}. You have an account with this address already: show that it is you, and both companies are in the same account.`,
    anewText:
      'Somebody else may know the password you have today. So choose a new one, which holds in all your companies.',
    name: 'Your name',
    password: 'Choose a password',
    passwordHint: 'At least eight characters. Several words are good.',
    knownPassword: 'Your password',
    newPassword: 'New password',
    join: (company) => `Join ${company}`,
  },
  reset: {
    title: 'New password',
    gone: 'This link cannot be used',
    text: 'Choose a new password. You are signed out wherever you are signed in today.',
    password: 'New password',
    passwordHint: 'At least eight characters. Several words are good.',
    save: 'Change the password',
    doneTitle: 'The password is changed',
    doneText: 'Sign in with the new one.',
  },
};

export const doorWords: Record<Language, typeof sv> = { sv, en };
