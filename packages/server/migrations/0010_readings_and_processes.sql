CREATE TABLE "yushen"."processes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "yushen"."readings" (
	"tenant" text NOT NULL,
	"sha256" text NOT NULL,
	"page" integer NOT NULL,
	"read_by" text NOT NULL,
	"answers" "bytea" NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "readings_tenant_sha256_page_read_by_pk" PRIMARY KEY("tenant","sha256","page","read_by")
);
--> statement-breakpoint
ALTER TABLE "yushen"."readings" ADD CONSTRAINT "readings_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "readings_saved_at_index" ON "yushen"."readings" USING btree ("saved_at");