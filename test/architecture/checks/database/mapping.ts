import type { DataSource, EntitySchema } from 'typeorm';
import { MODULES, PLATFORM_DATABASE_SCHEMAS } from '../../floors.js';
import { tablesOf, type Catalogue } from './catalogue.js';
import { foldersOf, PROJECT } from '../source-files.js';

/** The tables that the modules declare, found by convention: `<module>/persistence/<module>.schema.ts` exports `<MODULE>_SCHEMAS`. */
export async function declaredSchemas(): Promise<readonly EntitySchema[]> {
  const schemas: EntitySchema[] = [];
  // One after the other: jest links modules that are imported at the same time wrongly.
  for (const module of foldersOf(PROJECT, 'src/modules')) {
    const exported = (await import(`../../../../src/modules/${module}/persistence/${module}.schema.js`)) as Record<
      string,
      readonly EntitySchema[] | undefined
    >;
    schemas.push(...(exported[`${module.toUpperCase()}_SCHEMAS`] ?? []));
  }
  return schemas;
}

/** Statements that TypeORM would run to make the database what the code says; none after all migrations. */
export async function driftFindings(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** Tables and columns that only the database or only the code knows. */
export function mappingFindings(dataSource: DataSource, catalogue: Catalogue): string[] {
  const mapped = new Set(
    dataSource.entityMetadatas.flatMap(({ tablePath, columns }) => columns.map(({ databaseName }) => `${tablePath}.${databaseName}`)),
  );
  const mappedTables = new Set(dataSource.entityMetadatas.map(({ tablePath }) => tablePath));
  const present = new Set(catalogue.columns.map(({ table, name }) => `${table}.${name}`));
  const known = [...Object.keys(MODULES), ...PLATFORM_DATABASE_SCHEMAS];
  return [
    ...catalogue.schemas.filter(({ name }) => !known.includes(name)).map(({ name }) => `${name} is the schema of no module`),
    ...tablesOf(catalogue)
      .filter((table) => !mappedTables.has(table))
      .map((table) => `${table} is mapped by no EntitySchema`),
    ...catalogue.columns
      .filter(({ table, name }) => mappedTables.has(table) && !mapped.has(`${table}.${name}`))
      .map(({ table, name }) => `${table}.${name} is not mapped`),
    ...[...mapped].filter((column) => !present.has(column)).map((column) => `${column} is mapped but does not exist`),
  ];
}

/** Indexes that only the database or only the code knows, by name; expression, GIN and partial ones too, which TypeORM does not compare. */
export function indexFindings(dataSource: DataSource, catalogue: Catalogue): string[] {
  const declared = new Map(
    dataSource.entityMetadatas.flatMap(({ tablePath, indices }) => indices.map((index) => [`${tablePath}: ${index.name}`, index] as const)),
  );
  const present = new Map(
    catalogue.indexes.filter(({ isConstraint }) => !isConstraint).map((index) => [`${index.table}: ${index.name}`, index] as const),
  );
  return [
    ...[...present.keys()].filter((name) => !declared.has(name)).map((name) => `index of ${name} is not declared`),
    ...[...declared.keys()].filter((name) => !present.has(name)).map((name) => `index of ${name} is declared but does not exist`),
    ...[...declared]
      .filter(([name, { isUnique }]) => present.has(name) && present.get(name)!.isUnique !== isUnique)
      .map(([name]) => `index of ${name} is unique on one side only`),
  ];
}
