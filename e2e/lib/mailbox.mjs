// A real SMTP server for tests: takes mail, as strict as it is told, and prints each that it took as one line of JSON.
//   node lib/mailbox.mjs '{"port": 0, "user": "cho-noi", "password": "…", "refuse": 2, "starttls": true}'
// `refuse`: so many mails are put off first (451); `starttls`: offers it, with a certificate that nobody vouches for.
import { execFileSync } from 'node:child_process';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const { port = 0, user, password, refuse = 0, starttls = false } = JSON.parse(process.argv[2] ?? '{}');
let left = refuse;
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

/** A fresh certificate of our own, as a mail server in an office has; without openssl the package's, which is older. */
function certificate() {
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
  const how = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', '-', '-out', '-', '-days', '2', ...name];
  try {
    const both = execFileSync('openssl', how, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return { key: both, cert: both };
  } catch {
    return {};
  }
}

const server = new SMTPServer({
  ...(starttls ? certificate() : {}),
  disabledCommands: starttls ? [] : ['STARTTLS'],
  allowInsecureAuth: true, // without STARTTLS a password comes in the clear, on this machine only
  authOptional: !user,
  onAuth(auth, session, done) {
    const fits = auth.username === user && auth.password === password;
    done(fits ? null : new Error('Invalid username or password'), fits ? { user } : undefined);
  },
  onData(stream, session, done) {
    simpleParser(stream, {}).then(({ from, to, subject, text, headers }) => {
      if (left > 0) {
        left -= 1;
        say({ refused: subject });
        done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        return;
      }
      const type = headers.get('content-type')?.params?.charset ?? '';
      say({ from: from?.text, to: to?.text, subject, text, charset: type, user: session.user ?? null, tls: session.secure });
      done();
    }, done);
  },
});
server.on('error', () => {}); // a client that turns away at the certificate
server.listen(port, '127.0.0.1', () => say({ port: server.server.address().port }));
process.stdin.resume().on('end', () => process.exit()); // ends with whoever started it
