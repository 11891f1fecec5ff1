-- Readings are guarded as all other tables: see 0001_guards. Processes belong to no tenant: who names one does not see them.
ALTER TABLE yushen.readings ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE yushen.readings FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_tenant ON yushen.readings USING (current_setting('yushen.tenant', true) IN (tenant, '*'));
--> statement-breakpoint
-- What is sealed does not compress: it is not tried.
ALTER TABLE yushen.readings ALTER COLUMN answers SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE yushen.processes ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE yushen.processes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY no_tenant ON yushen.processes USING (current_setting('yushen.tenant', true) = '*');
