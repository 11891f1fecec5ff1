-- Row-level security: a transaction sees the rows of the tenant that it names in `yushen.tenant`, of all tenants where it
-- names '*', and none where it names nobody. FORCE holds it against the owner of the tables too.
DO $$
DECLARE
	name text;
	own text;
BEGIN
	FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'yushen' LOOP
		own := CASE name WHEN 'tenants' THEN 'id' ELSE 'tenant' END;
		EXECUTE format('ALTER TABLE yushen.%I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE yushen.%I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY own_tenant ON yushen.%I USING (current_setting(''yushen.tenant'', true) IN (%I, ''*''))',
			name, own
		);
	END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION yushen.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'The audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON yushen.audit_entries
	FOR EACH ROW EXECUTE FUNCTION yushen.refuse_change();
--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON yushen.audit_entries
	FOR EACH STATEMENT EXECUTE FUNCTION yushen.refuse_change();
