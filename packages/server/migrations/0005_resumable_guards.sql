-- The resumable uploads' tables are guarded as all others: see 0001_guards.
DO $$
DECLARE
	name text;
BEGIN
	FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'yushen' AND tablename LIKE 'resumable\_%' LOOP
		EXECUTE format('ALTER TABLE yushen.%I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE yushen.%I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY own_tenant ON yushen.%I USING (current_setting(''yushen.tenant'', true) IN (tenant, ''*''))',
			name
		);
	END LOOP;
END $$;
--> statement-breakpoint
-- What is sealed does not compress: it is not tried.
ALTER TABLE yushen.resumable_pieces ALTER COLUMN bytes SET STORAGE EXTERNAL;
