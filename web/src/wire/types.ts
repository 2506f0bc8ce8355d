// Generated from api/openapi.yaml by `npm run generate`. Not edited by hand.
export interface paths {
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sign-in page shows */
        get: operations["get_sign_in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description Answers who you are and sets the session cookie. A browser page of another site cannot do it for you.
         */
        post: operations["sign_in"];
        /** Sign out; the session ends at once */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and in which company */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose my language
         * @description Concerns nobody else, so it needs no `If-Match`.
         */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/v1/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company and its settings */
        get: operations["get_company"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the company's settings
         * @description No change of settings moves volume that is already posted.
         */
        patch: operations["change_company"];
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those who may sign in */
        get: operations["list_users"];
        put?: never;
        /** Let somebody in */
        post: operations["add_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One user */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description A new password, a new role or `disabled` ends the person's sessions.
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tokens of programs: my own; for an admin everyone's */
        get: operations["list_tokens"];
        put?: never;
        /**
         * Let a program in
         * @description The secret is shown in this answer only; we keep no more than a hash of it. Asked again with the same key, `secret` is null.
         */
        post: operations["add_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Shut a program out, at once */
        delete: operations["remove_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those who are credited volume */
        get: operations["list_sellers"];
        put?: never;
        /** Add a seller, or a seat that is vacant */
        post: operations["add_seller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sellers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One seller */
        get: operations["get_seller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a seller; history stays where it was */
        patch: operations["change_seller"];
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams */
        get: operations["list_teams"];
        put?: never;
        /** Add a team */
        post: operations["add_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One team */
        get: operations["get_team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a team */
        patch: operations["change_team"];
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers, each with its status on a day */
        get: operations["list_customers"];
        put?: never;
        /** Add a customer */
        post: operations["add_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One customer */
        get: operations["get_customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a customer, or mark it lost */
        patch: operations["change_customer"];
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products */
        get: operations["list_products"];
        put?: never;
        /** Add a product */
        post: operations["add_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One product */
        get: operations["get_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a product */
        patch: operations["change_product"];
        trace?: never;
    };
    "/api/v1/deals/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a deal out; writes nothing
         * @description The same body as signing. Answers the schedule of entries, the channel of each line with its reason, and what remains for each seller before and after. A seller sees this only for deals she has a share in.
         */
        post: operations["preview_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deals, newest first
         * @description A seller sees the deals she has a share in.
         */
        get: operations["list_deals"];
        put?: never;
        /**
         * Sign a deal
         * @description The deal and all its entries enter the ledger, or nothing does. A seller signs deals she has a share in.
         */
        post: operations["sign_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One deal with its entries */
        get: operations["get_deal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger, in sequence order
         * @description Append-only; what was wrong is reversed by later entries. A seller sees her own.
         */
        get: operations["list_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where we stand against the budget
         * @description One row for each combination of what `by` names that has volume or a goal, and the total. A seller sees her own figures only: the total is hers.
         */
        get: operations["get_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same deals at signing, and as invoicing would show them
         * @description Invoicing is each line's volume per year in twelve equal months from its start, for as long as its term runs.
         */
        get: operations["get_lens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-lists/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines whose term ends soon, the largest first */
        get: operations["list_renewals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
            };
            cookie?: never;
        };
        /**
         * The budget of a fiscal year
         * @description The newest version, or the newest of the status asked for. Where there is none, an empty budget of version 0 and status `none`: put a draft in its place. A seller's own goals come with her standing.
         */
        get: operations["get_budget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Put the whole draft
         * @description Replaces the draft, or begins a new version after an approved one. `If-Match` is the `ETag` of the newest version, as `GET` without `status` answers it.
         */
        put: operations["put_budget_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the draft
         * @description From then on it is what everybody is measured against. Where the coverage is below 100 % it needs a reason.
         */
        post: operations["approve_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract */
        get: operations["get_contract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract, to read in a browser */
        get: operations["get_docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** It serves and can write */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus; no company's figures are among them */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @example ctq3m7fzqk2v6h5n4b1ydjw8xa */
        Id: string;
        /**
         * Format: int64
         * @description Minor units of the company's currency
         * @example 120000000
         */
        Money: number;
        /**
         * Format: date
         * @example 2026-03-10
         */
        Date: string;
        /**
         * Format: date-time
         * @example 2026-03-10T14:02:11Z
         */
        Time: string;
        /** @example 2026-03 */
        Month: string;
        /**
         * @description Always in this order
         * @enum {string}
         */
        Channel: "renewal" | "cross_sell" | "win_back" | "new_sales";
        /** @enum {string} */
        Term: "one_off" | "fixed" | "rolling";
        /** @enum {string} */
        Role: "admin" | "manager" | "seller" | "viewer";
        /** @enum {string} */
        Locale: "sv" | "en";
        /** @enum {string} */
        CustomerStatus: "prospect" | "active" | "passive" | "lost";
        /**
         * @description `2026` within a calendar year, else `2025-2026`
         * @example 2026
         */
        FiscalYearName: string;
        FiscalYear: {
            name: components["schemas"]["FiscalYearName"];
            first: components["schemas"]["Date"];
            last: components["schemas"]["Date"];
        };
        Page: {
            items: unknown[];
            /** @description null: that was all */
            next_cursor: string | null;
        };
        Problem: {
            /** @example about:blank */
            type: string;
            title: string;
            status: number;
            /** @description A sentence for a person */
            detail: string;
            errors?: {
                /**
                 * @description Where in the body, as a JSON pointer; the whole body is the empty string
                 * @example /lines/0/months
                 */
                pointer?: string;
                /**
                 * @description Which query parameter or header
                 * @example on
                 */
                parameter?: string;
                /** @description A sentence for a person */
                detail: string;
            }[];
        };
        SignIn: {
            /** @constant */
            product: "Kvartett";
            /** @example 0.1.0 */
            version: string;
            /** @description Empty except in a demo */
            demo_people: {
                email: string;
                password: string;
                name: string;
                role: components["schemas"]["Role"];
                /** @example Säljchef */
                title: string;
            }[];
        };
        Credentials: {
            email: string;
            password: string;
        };
        Me: {
            user: components["schemas"]["Myself"];
            company: components["schemas"]["Company"];
            /** @description The person's choice, else what Accept-Language wishes, else the company's */
            locale: components["schemas"]["Locale"];
            /** @description For the header X-CSRF-Token; null for a bearer token, which needs none */
            csrf_token: string | null;
        };
        Myself: {
            id: components["schemas"]["Id"];
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            /** @description The seller whose figures are mine, if any */
            seller_id: string | null;
        };
        MeChange: {
            /**
             * @description null: as the browser wishes
             * @enum {string|null}
             */
            locale?: "sv" | "en" | null;
        };
        Company: {
            name: string;
            /** @example SEK */
            currency: string;
            /**
             * @description How many decimals the minor unit stands for
             * @example 2
             */
            currency_decimals: number;
            locale: components["schemas"]["Locale"];
            /** @example Europe/Stockholm */
            time_zone: string;
            /** @description In order */
            fiscal_years: components["schemas"]["FiscalYear"][];
            passive_after_months: number;
            /** @enum {string} */
            multi_year_policy: "yearly" | "full_term_unless_notice";
            /** @enum {string} */
            follow_on_channel: "renewal" | "original";
            /** @enum {string} */
            expansion: "renewal" | "cross_sell";
            /** @enum {string} */
            product_match: "product" | "group";
            /** @description What day it is in the company's time zone */
            today: components["schemas"]["Date"];
        };
        CompanyChange: {
            name?: string;
            /** @description The same as before; entries are in it */
            currency?: string;
            locale?: components["schemas"]["Locale"];
            time_zone?: string;
            /** @description The whole list; each begins the day after the one before. A year that has a budget stays as it is. */
            fiscal_years?: {
                /** @description Ignored; the name follows from the days */
                name?: string;
                first: components["schemas"]["Date"];
                last: components["schemas"]["Date"];
            }[];
            passive_after_months?: number;
            /** @enum {string} */
            multi_year_policy?: "yearly" | "full_term_unless_notice";
            /** @enum {string} */
            follow_on_channel?: "renewal" | "original";
            /** @enum {string} */
            expansion?: "renewal" | "cross_sell";
            /** @enum {string} */
            product_match?: "product" | "group";
        };
        User: {
            id: components["schemas"]["Id"];
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            seller_id: string | null;
            disabled: boolean;
        };
        UserDraft: {
            name: string;
            /** @example anna@example.com */
            email: string;
            role: components["schemas"]["Role"];
            /** @description Needed for the role seller */
            seller_id?: string | null;
            password: string;
        };
        UserChange: {
            name?: string;
            email?: string;
            role?: components["schemas"]["Role"];
            seller_id?: string | null;
            disabled?: boolean;
            password?: string;
        };
        Token: {
            id: components["schemas"]["Id"];
            name: string;
            role: components["schemas"]["Role"];
            /** @description Whose it is; it acts as this user */
            user_id: components["schemas"]["Id"];
            user_name: string;
            created_at: components["schemas"]["Time"];
            expires_at: components["schemas"]["Time"] | null;
        };
        TokenDraft: {
            /** @example CRM sync */
            name: string;
            /** @description No higher than your own */
            role: components["schemas"]["Role"];
            /**
             * Format: date
             * @description The last day it works; null: never ends
             */
            expires_on?: string | null;
        };
        NewToken: {
            token: components["schemas"]["Token"];
            /** @description Shown once */
            secret: string | null;
        };
        Seller: {
            id: components["schemas"]["Id"];
            name: string;
            email: string | null;
            team_id: string | null;
            team_name: string | null;
            is_kam: boolean;
            /** @description A seat without a person; it holds a goal */
            is_vacant: boolean;
            /** Format: date */
            active_from: string | null;
            /**
             * Format: date
             * @description The last day
             */
            active_to: string | null;
            external_id: string | null;
        };
        SellerDraft: {
            name: string;
            email?: string | null;
            team_id?: string | null;
            /** @default false */
            is_kam?: boolean;
            /** @default false */
            is_vacant?: boolean;
            /** Format: date */
            active_from?: string | null;
            /** Format: date */
            active_to?: string | null;
            external_id?: string | null;
        };
        SellerChange: {
            name?: string;
            email?: string | null;
            team_id?: string | null;
            is_kam?: boolean;
            /** @description A seat without a person; it holds a goal */
            is_vacant?: boolean;
            /** Format: date */
            active_from?: string | null;
            /** Format: date */
            active_to?: string | null;
            external_id?: string | null;
        };
        Team: {
            id: components["schemas"]["Id"];
            name: string;
        };
        TeamDraft: {
            name: string;
        };
        TeamChange: {
            name?: string;
        };
        Customer: {
            id: components["schemas"]["Id"];
            name: string;
            /** @example 556036-0793 */
            org_number: string | null;
            external_id: string | null;
            owner_seller_id: string | null;
            owner_seller_name: string | null;
            /** Format: date */
            lost_on: string | null;
            /** @description On the day asked about */
            status: components["schemas"]["CustomerStatus"];
            /**
             * Format: date
             * @description Covered until, and the months after; null: a prospect, or for ever
             */
            active_until: string | null;
        };
        CustomerDraft: {
            name: string;
            org_number?: string | null;
            external_id?: string | null;
            owner_seller_id?: string | null;
            /** Format: date */
            lost_on?: string | null;
        };
        CustomerChange: {
            name?: string;
            org_number?: string | null;
            external_id?: string | null;
            owner_seller_id?: string | null;
            /**
             * Format: date
             * @description The day it was lost; null: not lost
             */
            lost_on?: string | null;
        };
        Product: {
            id: components["schemas"]["Id"];
            name: string;
            code: string | null;
            group: string | null;
        };
        ProductDraft: {
            name: string;
            code?: string | null;
            group?: string | null;
        };
        ProductChange: {
            name?: string;
            code?: string | null;
            group?: string | null;
        };
        DealDraft: {
            customer_id: components["schemas"]["Id"];
            signed_on: components["schemas"]["Date"];
            /** Format: date */
            first_contact_on?: string | null;
            external_id?: string | null;
            note?: string | null;
            /** @description Add up to 10,000 */
            shares: {
                seller_id: components["schemas"]["Id"];
                basis_points: number;
            }[];
            lines: components["schemas"]["DealLineDraft"][];
        };
        DealLineDraft: {
            product_id?: string | null;
            volume_per_year: components["schemas"]["Money"];
            term: components["schemas"]["Term"];
            /** @description Of a fixed term only */
            months?: number | null;
            /**
             * Format: date
             * @description When delivery begins; default: the signing date
             */
            start?: string | null;
            /** @description The customer may leave before the term ends, with so much notice before an anniversary */
            notice_months?: number | null;
            /** @description The customer's line that this one renews */
            renews_line_id?: string | null;
            /** @description Instead of what the rules say; needs channel_reason */
            channel?: components["schemas"]["Channel"] | null;
            channel_reason?: string | null;
        };
        ChannelReason: {
            /**
             * @description The rules 0 to 4 of the channels, the first that matched; or somebody's choice
             * @enum {string}
             */
            rule: "renews_line" | "no_history" | "not_active" | "bought_before" | "never_bought" | "chosen";
            /**
             * @description Why
             * @example Kunden har aldrig köpt förut.
             */
            sentence: string;
            evidence: {
                /** @description On the day of signing */
                status: components["schemas"]["CustomerStatus"];
                /** Format: date */
                last_purchase_on: string | null;
                /**
                 * Format: date
                 * @description null with a last purchase: still running
                 */
                last_covered_until: string | null;
                /** Format: date */
                product_last_bought_on: string | null;
                /** @description What the rules said; differs from the line's channel only when somebody chose */
                rule_says: components["schemas"]["Channel"];
                /** @description In the words of who chose */
                chosen_reason: string | null;
            };
        };
        DealLine: {
            /** @description null in a preview */
            id: string | null;
            product_id: string | null;
            product_name: string | null;
            volume_per_year: components["schemas"]["Money"];
            term: components["schemas"]["Term"];
            months: number | null;
            start: components["schemas"]["Date"];
            /**
             * Format: date
             * @description The last day; null: until notice
             */
            ends_on: string | null;
            notice_months: number | null;
            renews_line_id: string | null;
            channel: components["schemas"]["Channel"];
            channel_reason: components["schemas"]["ChannelReason"];
            /** @description It has no product */
            needs_review: boolean;
            /**
             * Format: int64
             * @description A fact beside, never added; null: until notice
             */
            total_contract_value: number | null;
        };
        Share: {
            seller_id: components["schemas"]["Id"];
            seller_name: string;
            basis_points: number;
        };
        DealFields: {
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            signed_on: components["schemas"]["Date"];
            /** Format: date */
            first_contact_on: string | null;
            external_id: string | null;
            note: string | null;
            shares: components["schemas"]["Share"][];
            lines: components["schemas"]["DealLine"][];
            /** @description Of all lines */
            volume_per_year: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description Of all lines; null: one of them runs until notice
             */
            total_contract_value: number | null;
        };
        Deal: {
            id: components["schemas"]["Id"];
            recorded_at: components["schemas"]["Time"];
        } & components["schemas"]["DealFields"];
        DealWithEntries: {
            id: components["schemas"]["Id"];
            recorded_at: components["schemas"]["Time"];
            /** @description Those the person may see, in sequence order */
            entries: components["schemas"]["Entry"][];
        } & components["schemas"]["DealFields"];
        DealPreview: {
            /** @description What would be posted */
            entries: components["schemas"]["PreviewEntry"][];
            remaining: components["schemas"]["Remaining"][];
        } & components["schemas"]["DealFields"];
        SignedDeal: {
            id: components["schemas"]["Id"];
            recorded_at: components["schemas"]["Time"];
            entries: components["schemas"]["Entry"][];
            /** @description As it is when this is answered; `before` is null */
            remaining: components["schemas"]["Remaining"][];
            version: components["schemas"]["Version"];
        } & components["schemas"]["DealFields"];
        /** @description What one seller has left of the current fiscal year */
        Remaining: {
            seller_id: components["schemas"]["Id"];
            seller_name: string;
            /** Format: int64 */
            goal: number | null;
            /**
             * Format: int64
             * @description null: no goal
             */
            before: number | null;
            /**
             * Format: int64
             * @description null: no goal
             */
            after: number | null;
            channels: {
                channel: components["schemas"]["Channel"];
                /** Format: int64 */
                goal: number | null;
                /** Format: int64 */
                before: number | null;
                /** Format: int64 */
                after: number | null;
            }[];
        };
        /** @description Grows with everything that happens in the company */
        Version: number;
        PreviewEntry: {
            on: components["schemas"]["Date"];
            amount: components["schemas"]["Money"];
            channel: components["schemas"]["Channel"];
            seller_id: components["schemas"]["Id"];
            seller_name: string;
            /** @description Which line of the deal, from 0 */
            line: number;
            /** @description From 0 */
            contract_year: number;
            /**
             * Format: date
             * @description Expected until this day has passed, then committed; null: committed
             */
            notice_day: string | null;
        };
        Entry: {
            /** @description Gap-free within the company */
            seq: number;
            on: components["schemas"]["Date"];
            amount: components["schemas"]["Money"];
            channel: components["schemas"]["Channel"];
            seller_id: components["schemas"]["Id"];
            seller_name: string;
            /** @description The seller's team of that day */
            team_id: string | null;
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            product_id: string | null;
            product_name: string | null;
            deal_id: components["schemas"]["Id"];
            line_id: components["schemas"]["Id"];
            /** @description From 0 */
            contract_year: number;
            /** Format: date */
            notice_day: string | null;
            /** @description The seq of the entry that this one takes back */
            reverses: number | null;
            recorded_at: components["schemas"]["Time"];
        };
        Figures: {
            /** @description What has been signed for the days up to this one */
            actual: components["schemas"]["Money"];
            /** @description Later this year and certain */
            committed: components["schemas"]["Money"];
            /** @description Later this year and still under notice */
            expected_later: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description null: none was set, which is not zero
             */
            goal: number | null;
            /**
             * Format: int64
             * @description null: no goal
             */
            remaining: number | null;
            /** @description actual ÷ goal, 1.03 is 103 %; null: no goal */
            attainment: number | null;
            /**
             * Format: int64
             * @description The goal's share up to this day; null: no goal
             */
            expected: number | null;
            /** @description actual ÷ expected; null: nothing expected yet */
            pace: number | null;
            /**
             * Format: int64
             * @description An estimate of the year's end; null where it has no meaning, say by month
             */
            landing: number | null;
            /** Format: int64 */
            needed_per_week: number | null;
            /** Format: int64 */
            needed_per_month: number | null;
            /** @description Deals signed in the year up to this day; a half share is half a deal */
            deals: number;
        };
        /** @description The keys that `by` names, and the figures */
        StandingRow: {
            channel?: components["schemas"]["Channel"];
            seller_id?: components["schemas"]["Id"];
            seller_name?: string;
            team_id?: string | null;
            team_name?: string | null;
            month?: components["schemas"]["Month"];
            customer_id?: components["schemas"]["Id"];
            customer_name?: string;
            product_id?: string | null;
            product_name?: string | null;
        } & components["schemas"]["Figures"];
        Total: components["schemas"]["Figures"];
        Standing: {
            on: components["schemas"]["Date"];
            fiscal_year: components["schemas"]["FiscalYear"];
            /** @description In the order of the keys: channels and months in their own, the rest by name */
            rows: components["schemas"]["StandingRow"][];
            total: components["schemas"]["Total"];
            version: components["schemas"]["Version"];
        };
        Lens: {
            fiscal_year: components["schemas"]["FiscalYear"];
            months: {
                month: components["schemas"]["Month"];
                signed: components["schemas"]["Money"];
                signed_cumulative: components["schemas"]["Money"];
                invoiced: components["schemas"]["Money"];
                invoiced_cumulative: components["schemas"]["Money"];
            }[];
            version: components["schemas"]["Version"];
        };
        Renewal: {
            line_id: components["schemas"]["Id"];
            deal_id: components["schemas"]["Id"];
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            product_id: string | null;
            product_name: string | null;
            volume_per_year: components["schemas"]["Money"];
            ends_on: components["schemas"]["Date"];
            /**
             * Format: date
             * @description The last day to give notice; null: no notice clause
             */
            notice_by: string | null;
            sellers: components["schemas"]["Share"][];
        };
        ChannelGoals: {
            renewal: components["schemas"]["Money"];
            cross_sell: components["schemas"]["Money"];
            win_back: components["schemas"]["Money"];
            /** @description The rest of the total */
            new_sales: components["schemas"]["Money"];
        };
        /** @description The channel's season, a weight for each month of the fiscal year */
        Profiles: {
            renewal: components["schemas"]["Weights"];
            cross_sell: components["schemas"]["Weights"];
            win_back: components["schemas"]["Weights"];
            new_sales: components["schemas"]["Weights"];
        };
        Weights: number[];
        Covered: {
            goal: components["schemas"]["Money"];
            /** @description The sum of the sellers' goals */
            assigned: components["schemas"]["Money"];
            /** @description assigned ÷ goal; null: the goal is zero */
            ratio: number | null;
        };
        Coverage: {
            /**
             * @description Below 100 %, up to 115 %, up to 125 %, above
             * @enum {string}
             */
            level: "short" | "sound" | "high" | "warning";
            /** @description Where the sellers carry less than the goal */
            short_channels: components["schemas"]["Channel"][];
            /** @description A sentence */
            advice: string;
            total: components["schemas"]["Covered"];
            channels: {
                renewal: components["schemas"]["Covered"];
                cross_sell: components["schemas"]["Covered"];
                win_back: components["schemas"]["Covered"];
                new_sales: components["schemas"]["Covered"];
            };
        };
        Budget: {
            fiscal_year: components["schemas"]["FiscalYear"];
            months: components["schemas"]["Month"][];
            version: number;
            /** @enum {string} */
            status: "none" | "draft" | "approved";
            total: components["schemas"]["Money"];
            goals: components["schemas"]["ChannelGoals"];
            profiles: components["schemas"]["Profiles"];
            /** @description A seller without a cell in a channel does not work it */
            cells: {
                seller_id: components["schemas"]["Id"];
                seller_name: string;
                channel: components["schemas"]["Channel"];
                goal: components["schemas"]["Money"];
                /** @description Adds up to the goal */
                months: components["schemas"]["Money"][];
            }[];
            coverage: components["schemas"]["Coverage"];
            /** @description Why a new version, or why it was approved below 100 % */
            reason: string | null;
        };
        BudgetDraft: {
            total: components["schemas"]["Money"];
            /** @description New sales is the rest of the total */
            goals: {
                renewal: components["schemas"]["Money"];
                cross_sell: components["schemas"]["Money"];
                win_back: components["schemas"]["Money"];
            };
            /** @description Those left out: even months */
            profiles?: {
                renewal?: components["schemas"]["Weights"];
                cross_sell?: components["schemas"]["Weights"];
                win_back?: components["schemas"]["Weights"];
                new_sales?: components["schemas"]["Weights"];
            };
            cells: {
                seller_id: components["schemas"]["Id"];
                channel: components["schemas"]["Channel"];
                goal: components["schemas"]["Money"];
                /** @description By hand, adding up to the goal; else by the channel's profile */
                months?: components["schemas"]["Money"][] | null;
            }[];
            /** @description Why a new version */
            reason?: string | null;
        };
        BudgetApproval: {
            /** @description Needed where the coverage is below 100 % */
            reason?: string | null;
        };
        Health: {
            /** @constant */
            status: "ok";
        };
    };
    responses: {
        /** @description Not understood at all, say broken JSON or an unknown query parameter */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody we know, or no longer */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Your role may not do this, or the CSRF token is missing */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No such thing, or not yours */
        Missing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something else is true now, say the name is taken */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody changed it in the meantime */
        Stale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 1 MB */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not `application/json` */
        UnsupportedType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Understood, but it does not hold together; `errors` lists every fault */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unprocessable Content",
                 *       "status": 422,
                 *       "detail": "Two things need mending.",
                 *       "errors": [
                 *         {
                 *           "pointer": "/lines/0/months",
                 *           "detail": "A fixed term needs a number of months."
                 *         },
                 *         {
                 *           "pointer": "/shares",
                 *           "detail": "The shares add up to 90 %, not to 100 %."
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `If-Match` is missing */
        VersionNeeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many attempts; wait */
        TooMany: {
            headers: {
                "Retry-After": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not now; nothing was done, or it is not known whether it was. Ask again with the same key. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No room on the disk; nothing was written */
        DiskFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description As you have it */
        Unchanged: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        Id: string;
        /** @description What the name, code or number contains (of a deal: its customer's name, its number or its note); upper and lower case and accents are the same */
        Search: string;
        Limit: number;
        /** @description `next_cursor` of the answer before */
        Cursor: string;
        /** @description First day, included */
        From: components["schemas"]["Date"];
        /** @description Last day, included */
        To: components["schemas"]["Date"];
        /** @description On which day; default: today */
        On: components["schemas"]["Date"];
        SellerId: components["schemas"]["Id"];
        TeamId: components["schemas"]["Id"];
        Channel: components["schemas"]["Channel"];
        CustomerId: components["schemas"]["Id"];
        ProductId: components["schemas"]["Id"];
        /** @description Its name; default: the one that `on`, or today, lies in */
        FiscalYearQuery: components["schemas"]["FiscalYearName"];
        /**
         * @description Its name, `2026` or `2025-2026`
         * @example 2026
         */
        FiscalYearPath: string;
        /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
        IdempotencyKey: string;
        /** @description The `ETag` of what you change. Left out, the answer is 428. */
        IfMatch: string;
        /** @description The `ETag` of the answer you have; 304 when it still holds */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this state of it */
        ETag: string;
        /** @description Where it is found */
        Location: string;
    };
    pathItems: never;
}
export type Id = components['schemas']['Id'];
export type Money = components['schemas']['Money'];
export type Date = components['schemas']['Date'];
export type Time = components['schemas']['Time'];
export type Month = components['schemas']['Month'];
export type Channel = components['schemas']['Channel'];
export type Term = components['schemas']['Term'];
export type Role = components['schemas']['Role'];
export type Locale = components['schemas']['Locale'];
export type CustomerStatus = components['schemas']['CustomerStatus'];
export type FiscalYearName = components['schemas']['FiscalYearName'];
export type FiscalYear = components['schemas']['FiscalYear'];
export type Page = components['schemas']['Page'];
export type Problem = components['schemas']['Problem'];
export type SignIn = components['schemas']['SignIn'];
export type Credentials = components['schemas']['Credentials'];
export type Me = components['schemas']['Me'];
export type Myself = components['schemas']['Myself'];
export type MeChange = components['schemas']['MeChange'];
export type Company = components['schemas']['Company'];
export type CompanyChange = components['schemas']['CompanyChange'];
export type User = components['schemas']['User'];
export type UserDraft = components['schemas']['UserDraft'];
export type UserChange = components['schemas']['UserChange'];
export type Token = components['schemas']['Token'];
export type TokenDraft = components['schemas']['TokenDraft'];
export type NewToken = components['schemas']['NewToken'];
export type Seller = components['schemas']['Seller'];
export type SellerDraft = components['schemas']['SellerDraft'];
export type SellerChange = components['schemas']['SellerChange'];
export type Team = components['schemas']['Team'];
export type TeamDraft = components['schemas']['TeamDraft'];
export type TeamChange = components['schemas']['TeamChange'];
export type Customer = components['schemas']['Customer'];
export type CustomerDraft = components['schemas']['CustomerDraft'];
export type CustomerChange = components['schemas']['CustomerChange'];
export type Product = components['schemas']['Product'];
export type ProductDraft = components['schemas']['ProductDraft'];
export type ProductChange = components['schemas']['ProductChange'];
export type DealDraft = components['schemas']['DealDraft'];
export type DealLineDraft = components['schemas']['DealLineDraft'];
export type ChannelReason = components['schemas']['ChannelReason'];
export type DealLine = components['schemas']['DealLine'];
export type Share = components['schemas']['Share'];
export type DealFields = components['schemas']['DealFields'];
export type Deal = components['schemas']['Deal'];
export type DealWithEntries = components['schemas']['DealWithEntries'];
export type DealPreview = components['schemas']['DealPreview'];
export type SignedDeal = components['schemas']['SignedDeal'];
export type Remaining = components['schemas']['Remaining'];
export type Version = components['schemas']['Version'];
export type PreviewEntry = components['schemas']['PreviewEntry'];
export type Entry = components['schemas']['Entry'];
export type Figures = components['schemas']['Figures'];
export type StandingRow = components['schemas']['StandingRow'];
export type Total = components['schemas']['Total'];
export type Standing = components['schemas']['Standing'];
export type Lens = components['schemas']['Lens'];
export type Renewal = components['schemas']['Renewal'];
export type ChannelGoals = components['schemas']['ChannelGoals'];
export type Profiles = components['schemas']['Profiles'];
export type Weights = components['schemas']['Weights'];
export type Covered = components['schemas']['Covered'];
export type Coverage = components['schemas']['Coverage'];
export type Budget = components['schemas']['Budget'];
export type BudgetDraft = components['schemas']['BudgetDraft'];
export type BudgetApproval = components['schemas']['BudgetApproval'];
export type Health = components['schemas']['Health'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseMissing = components['responses']['Missing'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseStale = components['responses']['Stale'];
export type ResponseTooLarge = components['responses']['TooLarge'];
export type ResponseUnsupportedType = components['responses']['UnsupportedType'];
export type ResponseInvalid = components['responses']['Invalid'];
export type ResponseVersionNeeded = components['responses']['VersionNeeded'];
export type ResponseTooMany = components['responses']['TooMany'];
export type ResponseUnavailable = components['responses']['Unavailable'];
export type ResponseDiskFull = components['responses']['DiskFull'];
export type ResponseUnchanged = components['responses']['Unchanged'];
export type ParameterId = components['parameters']['Id'];
export type ParameterSearch = components['parameters']['Search'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterFrom = components['parameters']['From'];
export type ParameterTo = components['parameters']['To'];
export type ParameterOn = components['parameters']['On'];
export type ParameterSellerId = components['parameters']['SellerId'];
export type ParameterTeamId = components['parameters']['TeamId'];
export type ParameterChannel = components['parameters']['Channel'];
export type ParameterCustomerId = components['parameters']['CustomerId'];
export type ParameterProductId = components['parameters']['ProductId'];
export type ParameterFiscalYearQuery = components['parameters']['FiscalYearQuery'];
export type ParameterFiscalYearPath = components['parameters']['FiscalYearPath'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterIfMatch = components['parameters']['IfMatch'];
export type ParameterIfNoneMatch = components['parameters']['IfNoneMatch'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderLocation = components['headers']['Location'];
export type $defs = Record<string, never>;
export interface operations {
    get_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version, and in a demo the people one may be */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    /** @description The session cookie */
                    "Set-Cookie": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    /** @description The cookie is taken away */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person behind the credential */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_company: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_company: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you change. Left out, the answer is 428. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionNeeded"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description What the name, code or number contains (of a deal: its customer's name, its number or its note); upper and lower case and accents are the same */
                q?: components["parameters"]["Search"];
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the answer before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["User"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserDraft"];
            };
        };
        responses: {
            /** @description The new user */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you change. Left out, the answer is 428. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionNeeded"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_tokens: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the answer before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first; never their secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Token"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenDraft"];
            };
        };
        responses: {
            /** @description The new token */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    remove_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It no longer opens anything */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_sellers: {
        parameters: {
            query?: {
                /** @description What the name, code or number contains (of a deal: its customer's name, its number or its note); upper and lower case and accents are the same */
                q?: components["parameters"]["Search"];
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the answer before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Seller"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_seller: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SellerDraft"];
            };
        };
        responses: {
            /** @description The new seller */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_seller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The seller */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_seller: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you change. Left out, the answer is 428. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SellerChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionNeeded"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_teams: {
        parameters: {
            query?: {
                /** @description What the name, code or number contains (of a deal: its customer's name, its number or its note); upper and lower case and accents are the same */
                q?: components["parameters"]["Search"];
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the answer before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Team"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamDraft"];
            };
        };
        responses: {
            /** @description The new team */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_team: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you change. Left out, the answer is 428. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionNeeded"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_customers: {
        parameters: {
            query?: {
                /** @description What the name, code or number contains (of a deal: its customer's name, its number or its note); upper and lower case and accents are the same */
                q?: components["parameters"]["Search"];
                /** @description On which day; default: today */
                on?: components["parameters"]["On"];
                status?: components["schemas"]["CustomerStatus"];
                owner_seller_id?: components["schemas"]["Id"];
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the answer before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name; with `q`, those that begin with it first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Customer"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_customer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerDraft"];
            };
        };
        responses: {
            /** @description The new customer */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_customer: {
        parameters: {
            query?: {
                /** @description On which day; default: today */
                on?: components["parameters"]["On"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_customer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you change. Left out, the answer is 428. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionNeeded"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_products: {
        parameters: {
            query?: {
                /** @description What the name, code or number contains (of a deal: its customer's name, its number or its note); upper and lower case and accents are the same */
                q?: components["parameters"]["Search"];
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the answer before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Product"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductDraft"];
            };
        };
        responses: {
            /** @description The new product */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you change. Left out, the answer is 428. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionNeeded"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    preview_deal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealDraft"];
            };
        };
        responses: {
            /** @description What signing it would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealPreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_deals: {
        parameters: {
            query?: {
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                seller_id?: components["parameters"]["SellerId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
                product_id?: components["parameters"]["ProductId"];
                /** @description What the name, code or number contains (of a deal: its customer's name, its number or its note); upper and lower case and accents are the same */
                q?: components["parameters"]["Search"];
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the answer before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By signing date, newest first; on the same day the latest entered first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Deal"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealDraft"];
            };
        };
        responses: {
            /** @description The stored deal, its entries, and what remains for each seller */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedDeal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_deal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealWithEntries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_entries: {
        parameters: {
            query?: {
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                seller_id?: components["parameters"]["SellerId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
                product_id?: components["parameters"]["ProductId"];
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the answer before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Entry"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_standing: {
        parameters: {
            query?: {
                /** @description On which day; default: today */
                on?: components["parameters"]["On"];
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /**
                 * @description Any of channel, seller, team, month, customer, product, joined by commas, each at most once; none: only the total
                 * @example seller,channel
                 */
                by?: string;
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
                product_id?: components["parameters"]["ProductId"];
            };
            header?: {
                /** @description The `ETag` of the answer you have; 304 when it still holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where we stand */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            304: components["responses"]["Unchanged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_lens: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                seller_id?: components["parameters"]["SellerId"];
                deal_id?: components["schemas"]["Id"];
            };
            header?: {
                /** @description The `ETag` of the answer you have; 304 when it still holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Month by month */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lens"];
                };
            };
            304: components["responses"]["Unchanged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_renewals: {
        parameters: {
            query?: {
                /** @description Ends within so many days from today */
                days?: number;
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the answer before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to renew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Renewal"][];
                        total_volume_per_year: components["schemas"]["Money"];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_budget: {
        parameters: {
            query?: {
                status?: "draft" | "approved";
            };
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The budget */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Budget"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    put_budget_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you change. Left out, the answer is 428. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetDraft"];
            };
        };
        responses: {
            /** @description The draft as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Budget"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionNeeded"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    approve_budget: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you change. Left out, the answer is 428. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetApproval"];
            };
        };
        responses: {
            /** @description The approved budget */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Budget"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionNeeded"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_contract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    get_docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            503: components["responses"]["Unavailable"];
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}
