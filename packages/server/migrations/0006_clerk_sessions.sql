CREATE TABLE "yushen"."clerk_sessions" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "yushen"."clerk_sessions" ADD CONSTRAINT "clerk_sessions_tenant_tenants_id_fk" FOREIGN KEY ("tenant") REFERENCES "yushen"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yushen"."clerk_sessions" ADD CONSTRAINT "clerk_sessions_key_api_keys_id_fk" FOREIGN KEY ("key") REFERENCES "yushen"."api_keys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clerk_sessions_tenant_expires_at_index" ON "yushen"."clerk_sessions" USING btree ("tenant","expires_at");