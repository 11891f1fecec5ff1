CREATE TABLE "yushen"."resumable_pieces" (
	"tenant" text NOT NULL,
	"upload" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "resumable_pieces_upload_position_pk" PRIMARY KEY("upload","position")
);
--> statement-breakpoint
CREATE TABLE "yushen"."resumable_uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"length" integer NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"metadata" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "yushen"."resumable_pieces" ADD CONSTRAINT "resumable_pieces_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."resumable_pieces" ADD CONSTRAINT "resumable_pieces_upload_resumable_uploads_id_fk" FOREIGN KEY ("upload") REFERENCES "yushen"."resumable_uploads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."resumable_uploads" ADD CONSTRAINT "resumable_uploads_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resumable_uploads_tenant_created_at_index" ON "yushen"."resumable_uploads" USING btree ("tenant","created_at");