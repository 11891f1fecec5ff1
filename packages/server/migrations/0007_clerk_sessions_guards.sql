-- The sessions are guarded as all other tables: see 0001_guards.
ALTER TABLE yushen.clerk_sessions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE yushen.clerk_sessions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_tenant ON yushen.clerk_sessions USING (current_setting('yushen.tenant', true) IN (tenant, '*'));
