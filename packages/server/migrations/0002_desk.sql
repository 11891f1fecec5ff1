CREATE TABLE "yushen"."desk_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"tenant" text NOT NULL,
	"submission" integer NOT NULL,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"decision" text,
	"ruling" uuid,
	"overruled" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"words" "bytea",
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "yushen"."desk_answers" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"score" integer NOT NULL,
	"words" "bytea",
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "yushen"."desk_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"tenant" text NOT NULL,
	"submission" integer NOT NULL,
	"document" text NOT NULL,
	"type" text NOT NULL,
	"field" text NOT NULL,
	"values" "bytea" NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "yushen"."desk_entries" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"matter" text NOT NULL,
	"submission" integer NOT NULL,
	"state" text NOT NULL,
	"decision" text,
	"outcome" text,
	"doubt" real NOT NULL,
	"codes" text[] NOT NULL,
	"human" boolean DEFAULT false NOT NULL,
	"sample" text,
	"assignee" text,
	"locked_by" text,
	"locked_until" timestamp (3) with time zone,
	"wanted_by" text,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "yushen"."desk_samples" (
	"case_id" uuid NOT NULL,
	"submission" integer NOT NULL,
	"tenant" text NOT NULL,
	"matter" text NOT NULL,
	"way" text NOT NULL,
	"chance" real NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"right" boolean,
	"checked_by" text,
	"checked_at" timestamp (3) with time zone,
	CONSTRAINT "desk_samples_case_id_submission_pk" PRIMARY KEY("case_id","submission")
);
--> statement-breakpoint
CREATE TABLE "yushen"."desk_tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"tenant" text NOT NULL,
	"matter" text NOT NULL,
	"cause" text NOT NULL,
	"behind" text[] NOT NULL,
	"state" text NOT NULL,
	"assignee" text,
	"chased" integer DEFAULT 0 NOT NULL,
	"words" "bytea",
	"answer" "bytea",
	"opened_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "yushen"."desk_actions" ADD CONSTRAINT "desk_actions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_actions" ADD CONSTRAINT "desk_actions_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_answers" ADD CONSTRAINT "desk_answers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_answers" ADD CONSTRAINT "desk_answers_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_corrections" ADD CONSTRAINT "desk_corrections_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_corrections" ADD CONSTRAINT "desk_corrections_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_entries" ADD CONSTRAINT "desk_entries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_entries" ADD CONSTRAINT "desk_entries_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_samples" ADD CONSTRAINT "desk_samples_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_samples" ADD CONSTRAINT "desk_samples_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_tickets" ADD CONSTRAINT "desk_tickets_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "yushen"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."desk_tickets" ADD CONSTRAINT "desk_tickets_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_actions_case_id_at_index" ON "yushen"."desk_actions" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "desk_actions_tenant_at_index" ON "yushen"."desk_actions" USING btree ("tenant","at");--> statement-breakpoint
CREATE INDEX "desk_corrections_case_id_at_index" ON "yushen"."desk_corrections" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "desk_entries_tenant_state_arrived_at_case_id_index" ON "yushen"."desk_entries" USING btree ("tenant","state","arrived_at","case_id");--> statement-breakpoint
CREATE INDEX "desk_entries_tenant_state_doubt_case_id_index" ON "yushen"."desk_entries" USING btree ("tenant","state","doubt","case_id");--> statement-breakpoint
CREATE INDEX "desk_samples_tenant_drawn_at_index" ON "yushen"."desk_samples" USING btree ("tenant","drawn_at");--> statement-breakpoint
CREATE INDEX "desk_tickets_tenant_state_opened_at_index" ON "yushen"."desk_tickets" USING btree ("tenant","state","opened_at");--> statement-breakpoint
CREATE INDEX "desk_tickets_case_id_index" ON "yushen"."desk_tickets" USING btree ("case_id");