import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { inProject } from '../../src/launcher/project.mjs';

/** An identity provider of our own: its keys over HTTP, and tokens for anybody. */
export async function openIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'try', alg: 'RS256', use: 'sig' }];
  const server = createServer((request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys })));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  return {
    settings: JSON.stringify([{ issuer, audience: 'mot-cua', jwksUri: `${issuer}/jwks` }]),
    token: (subject, claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'try' })
        .setSubject(subject)
        .setIssuer(issuer)
        .setAudience('mot-cua')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () => server.close(),
  };
}

/** A PostgreSQL that stands for the image `postgres`, prepared by the script that the Compose files hand to it. */
export async function openPostgres(dataDir, passwords) {
  const file = inProject('dist', 'src', 'platform', 'cluster', 'embedded-postgres.js');
  const { startEmbeddedPostgres } = await import(pathToFileURL(file).href);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const variables = {};
  const script = readFileSync(inProject('docker', 'postgres', 'roles.sql'), 'utf8')
    .replace(/^\\getenv (\w+) (\w+)$/gm, (_, variable, name) => ((variables[variable] = passwords[name]), ''))
    .replace(/:'(\w+)'/g, (_, variable) => pg.escapeLiteral(variables[variable]));
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  for (const statement of script.split(';')) if (statement.replace(/^--.*$/gm, '').trim() !== '') await client.query(statement);
  await client.end();
  return server;
}
