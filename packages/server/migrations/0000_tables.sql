CREATE SCHEMA "yushen";
--> statement-breakpoint
CREATE TABLE "yushen"."api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"title" text NOT NULL,
	"scopes" text[] NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "yushen"."audit_entries" (
	"tenant" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb NOT NULL,
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entries_tenant_sequence_pk" PRIMARY KEY("tenant","sequence")
);
--> statement-breakpoint
CREATE TABLE "yushen"."audit_heads" (
	"tenant" text PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "yushen"."case_persons" (
	"case_id" uuid NOT NULL,
	"tenant" text NOT NULL,
	"role" text NOT NULL,
	"person_hash" "bytea" NOT NULL,
	CONSTRAINT "case_persons_case_id_role_person_hash_pk" PRIMARY KEY("case_id","role","person_hash")
);
--> statement-breakpoint
CREATE TABLE "yushen"."cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"matter" text NOT NULL,
	"state" text NOT NULL,
	"submission" integer DEFAULT 0 NOT NULL,
	"judged_on" date,
	"decision" text,
	"aside_reason" text,
	"reference" text,
	"details" "bytea" NOT NULL,
	"idempotency_key" text,
	"request_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "yushen"."deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"submission" integer NOT NULL,
	"event" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_answer" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "yushen"."endpoints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"url" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"hmac_header" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "yushen"."inspections" (
	"tenant" text NOT NULL,
	"sha256" text NOT NULL,
	"question" text NOT NULL,
	"answer" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inspections_tenant_sha256_question_pk" PRIMARY KEY("tenant","sha256","question")
);
--> statement-breakpoint
CREATE TABLE "yushen"."materials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"tenant" text NOT NULL,
	"upload_id" uuid NOT NULL,
	"requirement" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "yushen"."reports" (
	"case_id" uuid NOT NULL,
	"submission" integer NOT NULL,
	"tenant" text NOT NULL,
	"decision" text NOT NULL,
	"digest" text NOT NULL,
	"record" "bytea" NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reports_case_id_submission_pk" PRIMARY KEY("case_id","submission")
);
--> statement-breakpoint
CREATE TABLE "yushen"."rulings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"submission" integer NOT NULL,
	"tenant" text NOT NULL,
	"decision" text NOT NULL,
	"reason" "bytea" NOT NULL,
	"actor" text NOT NULL,
	"ruled_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "yushen"."tenants" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "yushen"."uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"details" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "yushen"."api_keys" ADD CONSTRAINT "api_keys_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."audit_entries" ADD CONSTRAINT "audit_entries_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."audit_heads" ADD CONSTRAINT "audit_heads_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."case_persons" ADD CONSTRAINT "case_persons_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."case_persons" ADD CONSTRAINT "case_persons_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."cases" ADD CONSTRAINT "cases_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."deliveries" ADD CONSTRAINT "deliveries_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."deliveries" ADD CONSTRAINT "deliveries_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "yushen"."endpoints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."deliveries" ADD CONSTRAINT "deliveries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."endpoints" ADD CONSTRAINT "endpoints_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."inspections" ADD CONSTRAINT "inspections_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."materials" ADD CONSTRAINT "materials_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."materials" ADD CONSTRAINT "materials_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."materials" ADD CONSTRAINT "materials_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "yushen"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."reports" ADD CONSTRAINT "reports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."reports" ADD CONSTRAINT "reports_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."rulings" ADD CONSTRAINT "rulings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."rulings" ADD CONSTRAINT "rulings_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."uploads" ADD CONSTRAINT "uploads_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_tenant_index" ON "yushen"."api_keys" USING btree ("tenant");--> statement-breakpoint
CREATE INDEX "case_persons_tenant_person_hash_index" ON "yushen"."case_persons" USING btree ("tenant","person_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_tenant_idempotency_key_index" ON "yushen"."cases" USING btree ("tenant","idempotency_key");--> statement-breakpoint
CREATE INDEX "cases_tenant_created_at_id_index" ON "yushen"."cases" USING btree ("tenant","created_at","id");--> statement-breakpoint
CREATE INDEX "cases_tenant_state_created_at_index" ON "yushen"."cases" USING btree ("tenant","state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_endpoint_id_case_id_submission_event_index" ON "yushen"."deliveries" USING btree ("endpoint_id","case_id","submission","event");--> statement-breakpoint
CREATE INDEX "deliveries_tenant_state_created_at_index" ON "yushen"."deliveries" USING btree ("tenant","state","created_at");--> statement-breakpoint
CREATE INDEX "endpoints_tenant_index" ON "yushen"."endpoints" USING btree ("tenant");--> statement-breakpoint
CREATE INDEX "materials_case_id_position_index" ON "yushen"."materials" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "materials_upload_id_index" ON "yushen"."materials" USING btree ("upload_id");--> statement-breakpoint
CREATE INDEX "rulings_case_id_index" ON "yushen"."rulings" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "uploads_tenant_sha256_index" ON "yushen"."uploads" USING btree ("tenant","sha256");--> statement-breakpoint
CREATE INDEX "uploads_created_at_index" ON "yushen"."uploads" USING btree ("created_at");