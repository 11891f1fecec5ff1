ALTER TABLE "yushen"."desk_entries" ADD COLUMN "rules" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "yushen"."desk_entries" ADD COLUMN "spared" integer DEFAULT 0 NOT NULL;