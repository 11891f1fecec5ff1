/**
 * The role that the service works under. Superusers pass through row-level security, so one who connects as a superuser
 * steps down to this role at once.
 */
export const PLAIN_ROLE = 'yushen_service';

/** Any number that no other use of advisory locks has: two who grant at once fail. */
const ROLE_LOCK = 1_752_201_118;

/** Makes the role where it is missing, and lets it make its schemas. To be run by a superuser, as one transaction. */
export const makePlainRole = (database: string): string => `
  SELECT pg_advisory_xact_lock(${ROLE_LOCK});
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${PLAIN_ROLE}') THEN
      CREATE ROLE ${PLAIN_ROLE} NOLOGIN NOBYPASSRLS;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- by who works on another database of the server
  END $$;
  GRANT CREATE ON DATABASE "${database.replaceAll('"', '""')}" TO ${PLAIN_ROLE};`;
