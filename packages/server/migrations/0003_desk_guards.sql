-- The desk's tables are guarded as all others: see 0001_guards.
DO $$
DECLARE
	name text;
BEGIN
	FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'yushen' AND tablename LIKE 'desk\_%' LOOP
		EXECUTE format('ALTER TABLE yushen.%I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE yushen.%I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY own_tenant ON yushen.%I USING (current_setting(''yushen.tenant'', true) IN (%I, ''*''))',
			name, 'tenant'
		);
	END LOOP;
END $$;
