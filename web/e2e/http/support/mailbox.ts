// A mail server that takes every letter and keeps it (RFC 5321, as little as it takes).
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

export class Mailbox {
  readonly letters: string[] = [];
  url = '';
  private readonly server: Server;

  private constructor() {
    this.server = createServer((socket) => {
      this.serve(socket);
    });
  }

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    mailbox.server.listen(0, '127.0.0.1');
    await once(mailbox.server, 'listening');
    const address = mailbox.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    mailbox.url = `smtp://127.0.0.1:${address.port}`;
    return mailbox;
  }

  private serve(socket: Socket): void {
    let said = '';
    let isLetter = false;
    socket.write('220 mailbox\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      said += bytes.toString();
      for (;;) {
        const mark = isLetter ? '\r\n.\r\n' : '\r\n';
        const end = said.indexOf(mark);
        if (end < 0) return;
        const part = said.slice(0, end);
        said = said.slice(end + mark.length);
        if (isLetter) this.letters.push(part);
        else if (/^QUIT/i.test(part)) return void socket.end('221 bye\r\n');
        isLetter = !isLetter && /^DATA/i.test(part);
        socket.write(isLetter ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  }

  // The n-th letter, from 1, when it has come.
  async letter(number: number): Promise<string> {
    for (let tries = 0; this.letters.length < number; ++tries) {
      if (tries === 200) throw new Error('no letter has come');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return this.letters[number - 1] ?? '';
  }

  close(): void {
    this.server.close();
  }
}

// What a letter in quoted-printable or base64 says.
export function wordsOf(letter: string): string {
  const body = letter.slice(letter.indexOf('\r\n\r\n') + 4);
  if (/base64/i.test(letter)) return Buffer.from(body, 'base64').toString();
  return body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
}
