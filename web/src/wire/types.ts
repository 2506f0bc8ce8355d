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
    "/api/v1/sign-in/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in by the identity provider
         * @description Answers where the browser goes next. From there she comes back to `/signed-in` with a `code` and the `state`, which that page hands over to `/sign-in/provider/return`. The cookie that is set here binds it to this browser; it works once and for ten minutes. Where the server has no identity provider (`provider` of `GET /sign-in`): 409. Where the provider does not answer: 503.
         */
        post: operations["begin_provider_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/provider/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Come back from the identity provider
         * @description Answers who you are and sets the session cookie, as signing in by a password does. The first time you are known by the e-mail that the provider has verified: of somebody who is a user already, or of an open invitation, which is accepted by it; afterwards by what the provider calls you. When a code is needed too, the 401 has the `type` `urn:kvartett:code-needed`: ask for it and send it to `/sign-in/provider/code`.
         */
        post: operations["finish_provider_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/provider/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the code, when the identity provider has vouched for me */
        post: operations["prove_provider_sign_in"];
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
         * @description Answers who you are and sets the session cookie; the company that you were in last opens. A browser page of another site cannot do it for you. When the password is right and a code is needed too, the 401 has the `type` `urn:kvartett:code-needed`: ask for it and send all three.
         */
        post: operations["sign_in"];
        /** Sign out; the session ends at once */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on in another of my companies
         * @description Answers who you are there and sets a new session cookie; the one before ends. Which companies there are is told by `GET /me`. A token belongs to its company and cannot leave it.
         */
        post: operations["switch_company"];
        delete?: never;
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
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My e-mail, what I sign in by, and whether I have a code at sign-in */
        get: operations["get_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose another password
         * @description Asks for the one that you have. Who has none, because an identity provider signs her in, shows there anew who she is instead (`anew` of `POST /sign-in/provider`); until then 409. Your other sessions end.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/provider/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by the password alone from now on
         * @description Asks for the password, and the code of those who have one. Who has no password chooses one first: 409. Other sessions end.
         */
        post: operations["unlink_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a code at sign-in
         * @description The key is told in this answer only, and is in force when a code confirms it. TOTP as RFC 6238 has it: SHA-1, six digits, thirty seconds.
         */
        post: operations["set_up_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show that the phone has the key
         * @description From now on signing in takes a code too. The recovery codes are told in this answer only; each works once.
         */
        post: operations["confirm_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by password alone again
         * @description Asks for the password and a code.
         */
        post: operations["remove_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ten new recovery codes instead of those that are left
         * @description Asks for the password and a code.
         */
        post: operations["renew_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere, here too */
        delete: operations["end_all_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
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
        /** Sign out there */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
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
         * @description A new password, a new role or `disabled` ends the person's sessions. The e-mail and the password of somebody who belongs to another company too are hers alone to change: 409.
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/users/{id}/reset-link": {
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
        /**
         * A link by which somebody chooses a new password
         * @description It works for an hour, once, and ends all her sessions; one made before works no more. Not for somebody who belongs to another company too: 409. Asked again with the same key, `path` is null.
         */
        post: operations["make_reset_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/second-factor": {
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
        /**
         * Turn off the code of somebody who has lost her phone
         * @description Ends all her sessions. Not of somebody who belongs to another company too, or has none: 409.
         */
        delete: operations["remove_user_second_factor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is invited and has not come yet */
        get: operations["list_invitations"];
        put?: never;
        /**
         * Invite somebody by a link
         * @description It works for seven days, once. One that was there for the same address works no more. Asked again with the same key, `path` is null.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
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
        /** Take an invitation back */
        delete: operations["withdraw_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation is to */
        post: operations["look_at_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation, and come in
         * @description Somebody new chooses a name and a password. Somebody who has a password on this server says yes with that, and with her code if she has one; when somebody else may know her password (`must_choose_anew`) she also chooses another, and her other sessions end.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail me a link by which I choose a new password
         * @description The answer is the same whether somebody has this address or not. At most one letter in five minutes. Where the server sends no letters (`mails_new_passwords` of `GET /sign-in`): 409.
         */
        post: operations["ask_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose new password a link is for */
        post: operations["look_at_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password by a link
         * @description All her sessions end.
         */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/customers/{id}/merge": {
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
        /**
         * Make duplicates one customer
         * @description What the duplicates have bought is the kept customer's history from now on. No entry moves, and no posted volume changes channel. A duplicate that had others merged into it brings them along.
         */
        post: operations["merge_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/unmerge": {
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
        /**
         * Take a merge back
         * @description The duplicate is a customer of its own again, with everything that it had bought.
         */
        post: operations["unmerge_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers that look like the same one
         * @description Compared by organisation number, and by name without its company form, case, accents and punctuation.
         */
        get: operations["list_customer_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /**
         * Correct a deal
         * @description What no longer holds is reversed and posted anew; what still holds stands untouched. Fields left out stay as they are. `lines` is the whole list: a line with the `id` of one that exists corrects it, one without is new, and those left out are struck. A date in a closed month is moved to the first day of the first open month. A seller corrects the deals that she entered; `may_change` says whether you may.
         */
        patch: operations["correct_deal"];
        trace?: never;
    };
    "/api/v1/deals/{id}/preview": {
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
        /**
         * Try a correction out; writes nothing
         * @description The same body as the correction.
         */
        post: operations["preview_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/termination": {
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
        /**
         * The customer leaves
         * @description `on` is the last day. Entries dated later are reversed; those on or before it stand. Without `line_ids`, all lines that run. Terminated again on another day, the new day holds.
         */
        post: operations["terminate_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/termination/preview": {
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
        /** Try a termination out; writes nothing */
        post: operations["preview_termination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/reinstatement": {
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
        /**
         * The termination is taken back
         * @description What the termination reversed is posted anew. 409 when no line of the deal is terminated.
         */
        post: operations["reinstate_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/reinstatement/preview": {
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
        /** Try a reinstatement out; writes nothing */
        post: operations["preview_reinstatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/void": {
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
        /**
         * The deal was entered by mistake
         * @description Every entry is reversed, and the deal no longer counts as history. It stays to be read. 409 when it already is void, and for every other change of a void deal.
         */
        post: operations["void_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/void/preview": {
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
        /** Try a voiding out; writes nothing */
        post: operations["preview_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines whose channel differs from what the rules say now, or that have no product
         * @description History that comes later, say by an import, moves nothing by itself: it is found here. A channel that somebody chose is hers and is not listed. A seller sees the lines of deals she has a share in.
         */
        get: operations["list_channel_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-review/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the rules have their way
         * @description Each line is moved to the channel that the rules say now: its entries are reversed and posted anew. Either the lines, or all. Lines that only lack a product, and those that are not in the review any more, are left as they are.
         */
        post: operations["accept_channels"];
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
         * The same deals at signing, as invoicing would show them, and what was invoiced
         * @description Invoicing is each line's volume per year in twelve equal months from its start, for as long as its term runs. Revenue is what was invoiced until today: of the company all of it, of anything less what was matched to its contracts.
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
    "/api/v1/work-lists/cross-sell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Active customers × product groups that they have never bought, the most worth first
         * @description Similar customers are the others who buy the same: of the groups that a customer buys, that one counts whose buyers most often buy the missing one too; where fewer than three others buy any of them, all active customers. What no similar customer buys is left out. A seller sees the customers she owns or has deals with.
         */
        get: operations["list_cross_sell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-lists/win-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Passive and lost customers, by what they used to buy
         * @description A seller sees the customers she owns or has deals with.
         */
        get: operations["list_win_back"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-lists/new-sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is left of new sales, in deals and first contacts
         * @description The goal, and the size and the cycle of the last two years' new deals that are taken as the usual ones, are the company's, or a seller's own when one is singled out.
         */
        get: operations["get_new_sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notice days, anniversaries and contracts that end, in order of the day
         * @description Of the deals that the seller shares in and of the customers that she owns. A seller sees her own.
         */
        get: operations["get_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I have a private link to my calendar */
        get: operations["get_calendar_link"];
        put?: never;
        /**
         * Make a private link to my calendar, or a new one instead of the old
         * @description The address is shown in this answer only; we keep no more than a hash of its secret. One that was there before opens nothing from now on. It sees what you may see today, or less when your role changes. Asked again with the same key, `path` is null.
         */
        post: operations["make_calendar_link"];
        /** Take my private link away, at once */
        delete: operations["revoke_calendar_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{secret}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret of a private link: 32 random bytes as base64url */
                secret: string;
            };
            cookie?: never;
        };
        /**
         * My calendar as RFC 5545, for Outlook, Google and the phone
         * @description A month back and eighteen ahead, in whole days. Nobody signs in here: whoever has the address may read, and it opens nothing else. Without amounts, unless they were asked for when the link was made. A link that was taken away, and one whose user may no longer sign in, is answered as one that never was.
         */
        get: operations["get_calendar_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/key-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sales cycle, renewal rate, new and won-back customers, average size
         * @description Of the fiscal year up to `on`. A seller sees her own figures only: the total is hers.
         */
        get: operations["get_key_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overlay-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Credit beside the 100 %, never a part of any sum
         * @description For having helped in somebody else's deal. A seller sees her own.
         */
        get: operations["get_overlay_credit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closed-months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which months are closed for postings */
        get: operations["get_closed_months"];
        /**
         * Close months, or open them again
         * @description What is posted into a closed month from then on is dated the first day of the first open month. Nothing that is posted moves. The current month and later ones cannot be closed.
         */
        put: operations["close_months"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was invoiced, excluding VAT
         * @description By month, customer and whoever answers for it. What nobody answers for is a row too, so that the total agrees with the books. A seller sees what she answers for.
         */
        get: operations["get_revenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The amounts of the revenue ledger, in the order in which they were booked
         * @description Append-only; what was wrong is taken back by later amounts. A seller sees what she answers for.
         */
        get: operations["list_revenue_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/revenue/entries/{seq}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which contract an amount belongs to, or that it belongs to none
         * @description Instead of what the rules find. The same again changes nothing; by_rules takes it back. 409 when the amount has been taken back.
         */
        put: operations["match_revenue_entry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bridge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * From volume signed to revenue invoiced, step by step, to the öre
         * @description The first step and those between it and the last add up to the last. Days after today are left out. Of less than the company or a customer only contracts are told, each by the part that is asked about. A seller sees her part of her deals.
         */
        get: operations["get_bridge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bridge/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a step of the bridge comes from, the largest amounts first */
        get: operations["list_bridge_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How right the estimates were
         * @description For each contract year the smaller of estimate and invoiced divided by the larger; of many years weighted by their volume. A year that ended early is measured for the days that it ran; a running one "so far". Years that began before the first fiscal year with revenue are not measured. A seller sees her part of her deals.
         */
        get: operations["get_accuracy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kam/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * A Key Account Manager's customers
         * @description Volume and revenue of the year to date against her goals, what was contracted against what was delivered, and how satisfied her customers are. Customers that need a call come first, each with why: invoicing that lags what was contracted; satisfaction that falls, is low or is old; then contracts that can be given notice or end soon. Volume against the goal is what she is credited; a customer's volume and delivery are the customer's whole, since she answers for it. A seller sees her own alone.
         */
        get: operations["get_kam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scores of satisfaction, the newest answer first
         * @description Those that were taken back are not told. A seller sees those of the customers that she owns.
         */
        get: operations["list_satisfaction"];
        put?: never;
        /**
         * Note how satisfied a customer is
         * @description A seller does so for the customers that she owns. What was given is kept, and converted to 0-10 beside it.
         */
        post: operations["note_satisfaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/satisfaction/{id}": {
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
        /**
         * Take a score back
         * @description It is told nowhere any more, nor is who answered. That it was noted and taken back stays in the log, without either.
         */
        delete: operations["take_back_satisfaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exchange rates, the newest first */
        get: operations["list_rates"];
        put?: never;
        /**
         * Type rates in
         * @description A rate of a day that already has one takes its place. Deals that are signed keep the rate they have.
         */
        post: operations["add_rates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rates/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read rates from a file of the Riksbank or the ECB
         * @description The file itself, of any content type and up to 8 MB: the Riksbank's JSON or CSV, the ECB's eurofxref as CSV or XML, or its SDMX-CSV. What it is shows from what it says. 422, with every fault and its row, when it is none of them or does not hold together; then nothing of it is taken. What somebody typed stands; so do the rates of deals that are signed.
         */
        post: operations["add_rates_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rates/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                currency: components["schemas"]["Currency"];
            };
            cookie?: never;
        };
        /**
         * The rate that a deal signed on a day takes
         * @description The day's own, else the last one before it, at most 7 days older. 404 when there is none: type it in the deal.
         */
        get: operations["get_rate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when, from what to what */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was refused, the latest first
         * @description Wrong passwords, sessions and tokens that have ended, roles that were not enough, other sites' pages, and more than one may do in a while. The same again within an hour is one line. At most 500 lines, since the server started; all of them are in the server's log as well.
         */
        get: operations["list_refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/deals.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deals, a row for each line that counts as a workbook
         * @description Those that `list_deals` shows, void ones left out. `begin_import` understands it. Headings in the person's language.
         */
        get: operations["export_deals_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/deals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deals, a row for each line that counts as CSV
         * @description Those that `list_deals` shows, void ones left out. `begin_import` understands it. Headings in the person's language.
         */
        get: operations["export_deals_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/entries.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries as a workbook
         * @description Those that `list_entries` shows, in their order. Headings in the person's language.
         */
        get: operations["export_entries_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/entries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries as CSV
         * @description Those that `list_entries` shows, in their order. Headings in the person's language.
         */
        get: operations["export_entries_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/standing.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where we stand as a workbook
         * @description The rows of `get_standing`. Headings in the person's language.
         */
        get: operations["export_standing_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/standing.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where we stand as CSV
         * @description The rows of `get_standing`. Headings in the person's language.
         */
        get: operations["export_standing_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/bridge.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bridge as a workbook
         * @description The steps on one sheet, with the revenue as the sum of the others; all their rows on another.
         */
        get: operations["export_bridge_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/customers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers as a workbook
         * @description By name, as they stand today. Headings in the person's language.
         */
        get: operations["export_customers_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/customers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers as CSV
         * @description By name, as they stand today. Headings in the person's language.
         */
        get: operations["export_customers_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/budget.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The year's budget as a workbook
         * @description The newest version, draft or approved. As a workbook three sheets: sellers and channels with sums and coverage as formulas; every goal by month; the season of each channel. As CSV every goal by month. `read_budget` understands both, changed or not. 404 when nobody has begun the year. Headings in the person's language.
         */
        get: operations["export_budget_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/budget.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The year's budget as CSV
         * @description The newest version, draft or approved. As a workbook three sheets: sellers and channels with sums and coverage as formulas; every goal by month; the season of each channel. As CSV every goal by month. `read_budget` understands both, changed or not. 404 when nobody has begun the year. Headings in the person's language.
         */
        get: operations["export_budget_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/audit.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log as a workbook */
        get: operations["export_audit_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log as CSV */
        get: operations["export_audit_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/revenue.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The amounts of the revenue ledger as a workbook
         * @description Those that `list_revenue_entries` shows, in their order. Headings in the person's language.
         */
        get: operations["export_revenue_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/revenue.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The amounts of the revenue ledger as CSV
         * @description Those that `list_revenue_entries` shows, in their order. Headings in the person's language.
         */
        get: operations["export_revenue_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/company.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All of the company, to take along
         * @description What has happened to it, batch by batch, and its lists to read. `kvartett init --from` makes the same ledger of it elsewhere. No secrets are in it. The file is described in docs/formats/company-archive.md.
         */
        get: operations["export_company"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I want a letter about my year, and when I had the last */
        get: operations["get_digest"];
        /**
         * Choose how often
         * @description At seven in the morning where the company is: daily on working days, weekly on Mondays. 409 when no mail server is there to carry it.
         */
        put: operations["choose_digest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digest/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send me one now, of the last seven days */
        post: operations["send_digest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What other programs are told, and how the newest telling of each went */
        get: operations["list_webhooks"];
        put?: never;
        /**
         * Let another program be told of what happens from now on
         * @description Each telling is a `POST` of JSON to the address, in the envelope of Standard Webhooks (`type`, `timestamp`, `data`)
         *     with its headers `webhook-id` (the same for each try, so that it counts once), `webhook-timestamp` and
         *     `webhook-signature`: `v1,` and the base64 of the HMAC-SHA256 of `id.timestamp.body` with the secret. `type` is
         *     `deal_signed`, `budget_approved` or `trial`. What comes with a file is not told deal by deal. In the forms `slack` and
         *     `teams` people are told a sentence as their channels take it, and not of what was signed on an earlier day.
         *
         *     An answer of 2xx within 5 seconds means told. Anything else is tried again after 10 seconds, 1, 5 and 30 minutes, 2
         *     and 6 hours, and then given up; what comes after waits meanwhile. Addresses are https and of the open internet, or of
         *     a network that who runs the server has opened; a redirect is not followed.
         */
        post: operations["add_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One of them */
        get: operations["get_webhook"];
        put?: never;
        post?: never;
        /** Tell it nothing more */
        delete: operations["remove_webhook"];
        options?: never;
        head?: never;
        /**
         * Change what it is told, where or in which form; pause it or let it go on
         * @description After a pause it is told of what happens from then on.
         */
        patch: operations["change_webhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/trial": {
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
        /** Tell it now that it works */
        post: operations["try_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** How the newest 50 tellings went */
        get: operations["list_dispatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear what becomes stale, as it happens
         * @description Server-Sent Events. An event says only what is stale, never what it is now: ask again, and you are answered with what you may see.
         *
         *     | event | data | when |
         *     | --- | --- | --- |
         *     | `ready` | `LiveVersion` | listening begins; what was read at an earlier version may be stale |
         *     | `deal_signed` | `LiveVersion` | deals were signed |
         *     | `standing_changed` | `LiveVersion` | what has been sold, or what it is measured against |
         *     | `budget_approved` | `LiveVersion` | a budget was approved |
         *     | `import_progress` | `LiveImportProgress` | a file moves on its way in; only to those who may import |
         *     | `resync` | `{}` | something was left out: all may be stale. When you did not keep up, it is the last event |
         *
         *     The `id` is the company's version. Come back with the last one as `Last-Event-ID` (a browser does) and you are told what you missed, or `resync`. A line of comment comes every 15 seconds.
         *     The stream ends when the session or token does, or when your role changes. 429 with too many windows of one person, 503 when the server has all the listeners that it takes.
         */
        get: operations["get_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files that were brought in, the newest first */
        get: operations["list_imports"];
        put?: never;
        /**
         * Send a file of deals, to see what it would do
         * @description The file itself, up to 50 MB: delimited text or a workbook. It is read at once on a thread of its own and nothing is written: ask for the import until its state is `ready`. A file whose headings are those of one that was brought in before is read as that one was. It is held for an hour.
         */
        post: operations["begin_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** What a file was taken for, what it would do, or what it did */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Say what its columns are, and read it again
         * @description All that a person says about the file; what she leaves out is found by itself. 409 when it is in already.
         */
        put: operations["put_mapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/commit": {
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
        /**
         * Bring it in
         * @description All of it or none: with faults in it nothing is written, and it is `ready` with them again. Asking twice brings it in once. 409 while it is being read.
         */
        post: operations["commit_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
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
        /**
         * Undo an import
         * @description Its deals become void, and their volume is taken back; customers, sellers and products stay. 409 with the reasons when something stands on it: a deal that did not come with it renews one that did, or somebody has changed one of its deals. A large one takes a while: 202, and its state is `undoing` until it is `undone`.
         */
        post: operations["undo_import"];
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
         * @description The newest version, or the newest of the status asked for. Where there is none, an empty budget of version 0 and status `none`: put a draft in its place. A seller's own goals come with her standing. Who leads a team is shown what of it is of her sellers: their goals, and the sums of them in the place of the company's.
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
    "/api/v1/budgets/{fiscal_year}/proposal": {
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
         * What the contracts and earlier years propose
         * @description Renewal from the contracts, cross-sales and win-back from the year before, new sales as the rest of `total` and what it asks. Written nowhere.
         */
        get: operations["get_proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/retro": {
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
         * What the channels were in earlier years
         * @description The fiscal years before this one of which there is anything, at most ten, the latest first.
         */
        get: operations["get_retro_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/distribute": {
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
         * Hand out a goal among sellers
         * @description Held goals stay; the others share what is left by weight, each rounded up to the step, so that the sum is never below the goal.
         */
        post: operations["distribute_goal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/arithmetic": {
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
         * Add up a draft as it is being typed
         * @description The rest, the sums, the months and the coverage with its holes. Where the three channels exceed the total, `excess` says by how much and new sales is zero.
         */
        post: operations["add_up_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/try": {
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
         * What if
         * @description Where we stand today beside where we would stand with these assumptions, one after the other. The same assumptions on the same version of the company give the same answer.
         */
        post: operations["try_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/read": {
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
         * Read goals from a workbook or a CSV file; nothing is written
         * @description The file itself, up to 8 MB. Understood are the workbook of `export_budget`; rows of seller, channel, month and goal; a row for each seller and channel with its months beside; and a row for each seller with the four channels beside. What cannot be understood is told with its place, the rest is read. 422 when there are no goals in it at all.
         */
        post: operations["read_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/scenarios": {
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
         * What was set aside beside the draft, to be compared with it
         * @description As they were set aside. Nobody is measured against a scenario.
         */
        get: operations["list_scenarios"];
        put?: never;
        /**
         * Set the budget aside as a scenario
         * @description The draft as it stands, or what is in force where there is no draft; the draft itself stays. To work on with a scenario, save its budget as the draft. 409 when nobody has begun the year, and when there are 20 scenarios already.
         */
        post: operations["set_aside_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/scenarios/{scenario}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
                /**
                 * @description The number of a scenario of that year; none is ever used again
                 * @example 1
                 */
                scenario: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Throw a scenario away */
        delete: operations["remove_scenario"];
        options?: never;
        head?: never;
        /**
         * Give a scenario another name
         * @description A name is all that can be changed of one, so it needs no `If-Match`.
         */
        patch: operations["rename_scenario"];
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/versions": {
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
         * The versions of the budget, the newest first
         * @description Every version that was approved, and the draft when there is one. None is ever changed or lost: the original is the first that was approved.
         */
        get: operations["list_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
                /**
                 * @description The number of a version of the budget
                 * @example 1
                 */
                version: components["parameters"]["BudgetVersionPath"];
            };
            cookie?: never;
        };
        /**
         * One version of the budget
         * @description As it was approved, or the draft by its number.
         */
        get: operations["get_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{fiscal_year}/versions/{version}/diff/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
                /**
                 * @description The number of a version of the budget
                 * @example 1
                 */
                version: components["parameters"]["BudgetVersionPath"];
                /**
                 * @description The number of the version that it is compared with
                 * @example 2
                 */
                other: number;
            };
            cookie?: never;
        };
        /**
         * What differs between two versions
         * @description From the first to the second: only what differs, goal by goal.
         */
        get: operations["compare_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How somebody is getting on against herself
         * @description What was signed today, this week and this month, weeks in a row with a signing, the best week and month so far, and what has been reached of the goals. Of the company, when no seller is named; a seller sees her own.
         */
        get: operations["get_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sellers by how much of their own goal they have reached
         * @description No amounts. The setting `leaderboard` decides what a seller gets: all rows, only her own with her place, or 404. Who has no goal has no place.
         */
        get: operations["get_leaderboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The screens on the wall */
        get: operations["list_boards"];
        put?: never;
        /**
         * Pair the screen that shows a code
         * @description The screen opens its board at once. A code is good for ten minutes and for one screen; after twenty wrong ones you must wait.
         */
        post: operations["pair_board"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One screen on the wall */
        get: operations["get_board_settings"];
        put?: never;
        post?: never;
        /**
         * Take a board away
         * @description It opens nothing from now on; what is open there ends within a heartbeat (15 seconds).
         */
        delete: operations["remove_board"];
        options?: never;
        head?: never;
        /**
         * Change what a board is called and what it shows
         * @description The screen follows within a heartbeat (15 seconds).
         */
        patch: operations["change_board"];
        trace?: never;
    };
    "/api/v1/board/pairing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this screen is paired, and the code that it shows */
        get: operations["get_pairing"];
        put?: never;
        /**
         * Give this screen a code to show
         * @description Sets the cookie that will open its board once somebody has typed in the code. An address may have twenty screens that wait. A browser page of another site cannot do it.
         */
        post: operations["start_pairing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a paired screen shows
         * @description In the company's language. People are called as the board may call them. Only a deal with `celebrated_at` makes a moment: what came from a file, was dated back or was corrected does not.
         */
        get: operations["get_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a paired screen shows, whenever it is another
         * @description Server-Sent Events: `board` with a BoardView, at once and after everything that moves it. The stream ends within a heartbeat (15 seconds) when the board is taken away or shows something else.
         */
        get: operations["get_board_events"];
        put?: never;
        post?: never;
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
            /**
             * @description `urn:kvartett:code-needed`: sign in with the code of the second factor too. `urn:kvartett:set-up-second-factor`: the company wants you to set one up first.
             * @example about:blank
             */
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
            /** @description Whether this server mails links to a new password */
            mails_new_passwords: boolean;
            /**
             * @description What people call the identity provider that one may sign in by; null: there is none
             * @example Entra
             */
            provider: string | null;
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
            /** @description The code that the phone shows, or a recovery code; needed by those who have a second factor */
            totp?: string;
        };
        ProviderWish: {
            /**
             * @description The page of Kvartett to come back to
             * @example /deals
             */
            return_to?: string;
            /** @description The secret of an invitation, which is accepted by it */
            invitation?: string;
            /** @description Whether the provider must ask who you are although it knows: for a quarter of an hour that stands for the password of those who have none */
            anew?: boolean;
        };
        ProviderAddress: {
            /**
             * Format: uri
             * @description Where the browser goes
             */
            address: string;
        };
        ProviderReturn: {
            state: string;
            code?: string;
            /** @description Of RFC 9207, when the provider sent it */
            iss?: string;
            /** @description Instead of a code */
            error?: string;
        };
        CameByProvider: {
            me: components["schemas"]["Me"];
            /** @description The page of Kvartett that was asked for when it began */
            return_to: string;
        };
        CompanyChoice: {
            company_id: components["schemas"]["Id"];
        };
        Me: {
            user: components["schemas"]["Myself"];
            company: components["schemas"]["Company"];
            /** @description The person's choice, else what Accept-Language wishes, else the company's */
            locale: components["schemas"]["Locale"];
            /** @description For the header X-CSRF-Token; null for a bearer token, which needs none */
            csrf_token: string | null;
            /** @description Those that I may sign in to, by name; to a token, only its own */
            companies: {
                id: components["schemas"]["Id"];
                name: string;
                role: components["schemas"]["Role"];
                is_current: boolean;
            }[];
            /** @description The company wants one and I have none: everything else is refused until I have */
            must_set_up_second_factor: boolean;
        };
        Myself: {
            id: components["schemas"]["Id"];
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            /** @description The seller whose figures are mine, if any */
            seller_id: string | null;
            /** @description The team that I lead, which with those below it is all that I see; null: my role alone decides */
            team_id: string | null;
            team_name: string | null;
        };
        MeChange: {
            /**
             * @description null: as the browser wishes
             * @enum {string|null}
             */
            locale?: "sv" | "en" | null;
        };
        Account: {
            email: string;
            /** @description Not so for those whom only the identity provider signs in */
            has_password: boolean;
            /** @description Whether this session showed the identity provider anew who I am, within a quarter of an hour */
            proved_lately: boolean;
            second_factor: {
                is_on: boolean;
                /** @description By the company */
                is_required: boolean;
                recovery_codes_left: number;
            };
            /** @description The identity provider whose account is connected with mine; null: none */
            provider: null | {
                /** @description What people call it; of one that the server has no more, its address */
                name: string;
                linked_at: components["schemas"]["Time"];
            };
        };
        PasswordChange: {
            current_password: string;
            password: string;
        };
        Proof: {
            current_password: string;
            /** @description The code that the phone shows, or a recovery code, where one is asked for */
            totp?: string;
        };
        Code: {
            /** @example 287082 */
            totp: string;
        };
        CodeKey: {
            /** @description To type into the phone */
            key: string;
            /**
             * @description To be shown as a picture that the phone reads
             * @example otpauth://totp/Kvartett:anna%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kvartett
             */
            address: string;
        };
        RecoveryCodes: {
            recovery_codes: string[];
        };
        Sessions: {
            items: {
                id: components["schemas"]["Id"];
                /**
                 * @description In words
                 * @example Firefox on Windows
                 */
                device: string;
                /** @description That it began at; empty: not known */
                address: string;
                company: string;
                began_at: components["schemas"]["Time"];
                used_at: components["schemas"]["Time"];
                /** @description Of this request */
                is_current: boolean;
            }[];
        };
        Invitation: {
            id: components["schemas"]["Id"];
            email: string;
            role: components["schemas"]["Role"];
            seller_id: string | null;
            /** @description Of a manager: the team that she leads, which with those below it is all that she sees; null: the whole company */
            team_id: string | null;
            team_name: string | null;
            made_at: components["schemas"]["Time"];
            expires_at: components["schemas"]["Time"];
            has_expired: boolean;
        };
        InvitationDraft: {
            /** @example anna@example.com */
            email: string;
            role: components["schemas"]["Role"];
            /** @description Needed for the role seller */
            seller_id?: string | null;
            /** @description Of a manager: the team that she leads, which with those below it is all that she sees; null: the whole company */
            team_id?: string | null;
        };
        NewInvitation: {
            invitation: components["schemas"]["Invitation"];
            /**
             * @description Of the link, after the server's own address; told once
             * @example /invitation#9FQ0…
             */
            path: string | null;
        };
        NewResetLink: {
            /**
             * @description Of the link, after the server's own address; told once
             * @example /reset#9FQ0…
             */
            path: string | null;
            expires_at: components["schemas"]["Time"];
        };
        LinkSecret: {
            /** @description What stands after # in the link */
            secret: string;
        };
        Invited: {
            company: string;
            email: string;
            role: components["schemas"]["Role"];
            /** @description Has a password on this server already */
            is_known: boolean;
            /** @description Somebody else may know that password */
            must_choose_anew: boolean;
            has_second_factor: boolean;
            /** @description Of somebody who is known; without one she says yes by the identity provider */
            has_password: boolean;
            expires_at: components["schemas"]["Time"];
        };
        Acceptance: {
            secret: string;
            /** @description Needed by somebody new */
            name?: string;
            /** @description A new one; of somebody who is known, the one she has */
            password: string;
            totp?: string;
            /** @description Needed by somebody who must choose anew */
            new_password?: string;
        };
        ResetWish: {
            email: string;
        };
        PasswordReset: {
            secret: string;
            password: string;
        };
        ResetOf: {
            email: string;
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
            /** @description Those that are stated, in order; the others follow from them */
            fiscal_years: components["schemas"]["FiscalYear"][];
            /** @description In order, from the first that has volume or revenue to the one after today's */
            all_fiscal_years: components["schemas"]["FiscalYear"][];
            passive_after_months: number;
            /** @enum {string} */
            multi_year_policy: "yearly" | "full_term_unless_notice";
            /** @enum {string} */
            follow_on_channel: "renewal" | "original";
            /** @enum {string} */
            expansion: "renewal" | "cross_sell";
            /** @enum {string} */
            product_match: "product" | "group";
            /**
             * @description What sellers see of the leaderboard
             * @enum {string}
             */
            leaderboard: "full" | "own_place" | "off";
            /**
             * @description The company's own; files of revenue are held against it
             * @example 556036-0793
             */
            org_number: string | null;
            /** @description Those who have no code at sign-in set one up when they next sign in */
            second_factor_required: boolean;
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
            /**
             * @description What sellers see of the leaderboard
             * @enum {string}
             */
            leaderboard?: "full" | "own_place" | "off";
            org_number?: string | null;
            second_factor_required?: boolean;
        };
        User: {
            id: components["schemas"]["Id"];
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            seller_id: string | null;
            /** @description Of a manager: the team that she leads, which with those below it is all that she sees; null: the whole company */
            team_id: string | null;
            team_name: string | null;
            disabled: boolean;
            /** @description false: nobody has this place yet; invite her */
            can_sign_in: boolean;
            /** @description She belongs to another company too, so her e-mail, password and code are hers alone */
            is_shared: boolean;
            has_second_factor: boolean;
        };
        UserDraft: {
            name: string;
            /** @example anna@example.com */
            email: string;
            role: components["schemas"]["Role"];
            /** @description Needed for the role seller */
            seller_id?: string | null;
            /** @description Of a manager: the team that she leads, which with those below it is all that she sees; null: the whole company */
            team_id?: string | null;
            password: string;
        };
        UserChange: {
            name?: string;
            email?: string;
            role?: components["schemas"]["Role"];
            seller_id?: string | null;
            /** @description Of a manager; whoever becomes something else leads none */
            team_id?: string | null;
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
            scope: components["schemas"]["TokenScope"];
            /** @description When it was used last; null: never */
            used_at: components["schemas"]["Time"] | null;
        };
        /**
         * @description `read` is refused everything but GET
         * @enum {string}
         */
        TokenScope: "read_and_write" | "read";
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
            /** @default read_and_write */
            scope?: components["schemas"]["TokenScope"];
        };
        NewToken: {
            token: components["schemas"]["Token"];
            /** @description Shown once */
            secret: string | null;
        };
        /** @enum {string} */
        DigestRhythm: "off" | "daily" | "weekly";
        DigestChoice: {
            rhythm: components["schemas"]["DigestRhythm"];
        };
        Digest: {
            rhythm: components["schemas"]["DigestRhythm"];
            /**
             * Format: date
             * @description The day of the last one
             */
            told_on: string | null;
            /** @description Whether a mail server is there to carry letters */
            is_open: boolean;
        };
        /**
         * @description json: all of it, for programs; slack and teams: a sentence, as an incoming webhook of theirs takes it
         * @enum {string}
         */
        WebhookForm: "json" | "slack" | "teams";
        WebhookDraft: {
            /** @example The sales channel */
            name: string;
            /** @example https://hooks.slack.com/services/T0/B0/x */
            url: string;
            form?: components["schemas"]["WebhookForm"];
            /** @default true */
            tells_deals?: boolean;
            /** @default true */
            tells_budgets?: boolean;
        };
        WebhookChange: {
            name?: string;
            url?: string;
            form?: components["schemas"]["WebhookForm"];
            tells_deals?: boolean;
            tells_budgets?: boolean;
            paused?: boolean;
        };
        Webhook: {
            id: components["schemas"]["Id"];
            name: string;
            /**
             * @description Of its address, which is not told again
             * @example hooks.slack.com
             */
            host: string;
            form: components["schemas"]["WebhookForm"];
            tells_deals: boolean;
            tells_budgets: boolean;
            paused: boolean;
            created_at: components["schemas"]["Time"];
        };
        NewWebhook: {
            id: components["schemas"]["Id"];
            name: string;
            /**
             * @description Of its address, which is not told again
             * @example hooks.slack.com
             */
            host: string;
            form: components["schemas"]["WebhookForm"];
            tells_deals: boolean;
            tells_budgets: boolean;
            paused: boolean;
            created_at: components["schemas"]["Time"];
            /**
             * @description Told once
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
        };
        Webhooks: {
            items: {
                id: components["schemas"]["Id"];
                name: string;
                /**
                 * @description Of its address, which is not told again
                 * @example hooks.slack.com
                 */
                host: string;
                form: components["schemas"]["WebhookForm"];
                tells_deals: boolean;
                tells_budgets: boolean;
                paused: boolean;
                created_at: components["schemas"]["Time"];
                newest: components["schemas"]["Dispatch"] | null;
            }[];
        };
        Dispatch: {
            at: components["schemas"]["Time"];
            is_trial: boolean;
            attempt: number;
            /** @description What it answered; null: nobody did */
            status: number | null;
            took_ms: number;
            /** @description Why it was not told; null: it was */
            fault: string | null;
        };
        Dispatches: {
            items: components["schemas"]["Dispatch"][];
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
            /** @description Whether her figures are mine to look at */
            is_seen: boolean;
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
            /** @description The team that it stands under, which its figures are a part of too */
            parent_id: string | null;
            parent_name: string | null;
        };
        TeamDraft: {
            name: string;
            parent_id?: string | null;
        };
        TeamChange: {
            name?: string;
            parent_id?: string | null;
        };
        Customer: {
            id: components["schemas"]["Id"];
            name: string;
            /** @example 556036-0793 */
            org_number: string | null;
            external_id: string | null;
            owner_seller_id: string | null;
            owner_seller_name: string | null;
            /** @description Oldest first; the owner is the one since. What was invoiced a day is answered for by who owned the customer then */
            former_owners: {
                /** @description null: nobody */
                seller_id: string | null;
                seller_name: string | null;
                /** @description That day too */
                until: components["schemas"]["Date"];
            }[];
            /** Format: date */
            lost_on: string | null;
            /** @description On the day asked about */
            status: components["schemas"]["CustomerStatus"];
            /**
             * @description Why
             * @example Avtalet gäller till och med 2026-12-31.
             */
            status_reason: string;
            /**
             * Format: date
             * @description The latest day that a contract covers; null: a prospect, or for ever
             */
            covered_until: string | null;
            /**
             * Format: date
             * @description Covered until, and the months after; null: a prospect, or for ever
             */
            active_until: string | null;
            /**
             * Format: int64
             * @description Of the contracts that run on the day asked about; to a seller, of those that she shares in, or of all when the customer is hers
             */
            volume_per_year: number;
            /** @description The customer that it is the same as; such a one is in no list */
            merged_into_id: string | null;
            /** @description Those that are the same as it */
            merged: {
                id: components["schemas"]["Id"];
                name: string;
                org_number: string | null;
            }[];
        };
        CustomerMerge: {
            duplicate_ids: components["schemas"]["Id"][];
        };
        CustomerUnmerge: {
            duplicate_id: components["schemas"]["Id"];
        };
        CustomerDuplicates: {
            /** @enum {string} */
            reason: "org_number" | "name";
            /** @description The one with the most deals first */
            customers: {
                id: components["schemas"]["Id"];
                name: string;
                org_number: string | null;
                external_id: string | null;
                deals: number;
                /** Format: date */
                last_signed_on: string | null;
                volume_per_year: components["schemas"]["Money"];
            }[];
        };
        CustomerDraft: {
            name: string;
            org_number?: string | null;
            external_id?: string | null;
            owner_seller_id?: string | null;
            /** @description The first day of the owner; always, when it is left out */
            owner_from?: components["schemas"]["Date"];
            /** Format: date */
            lost_on?: string | null;
        };
        CustomerChange: {
            name?: string;
            org_number?: string | null;
            external_id?: string | null;
            owner_seller_id?: string | null;
            /** @description The first day of the owner; today when it is left out, and for a customer that nobody has had: always */
            owner_from?: components["schemas"]["Date"];
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
            /** @description Credit beside the 100 %, for having helped; never a part of any sum. Nobody who has a share */
            overlays?: {
                seller_id: components["schemas"]["Id"];
                basis_points: number;
            }[];
            /** @description Of the contract, when it is not the company's; the lines then have volume_in_currency */
            currency?: components["schemas"]["Currency"] | null;
            /** @description Left out: the one of the signing day, see `/rates/{currency}`; a fault when there is none */
            rate?: components["schemas"]["ExchangeRate"] | null;
            lines: components["schemas"]["DealLineDraft"][];
        };
        /** @description As a deal's draft; what is left out stays as it is */
        DealChange: {
            customer_id?: components["schemas"]["Id"];
            signed_on?: components["schemas"]["Date"];
            /** Format: date */
            first_contact_on?: string | null;
            external_id?: string | null;
            note?: string | null;
            /** @description Add up to 10,000 */
            shares?: {
                seller_id: components["schemas"]["Id"];
                basis_points: number;
            }[];
            overlays?: {
                seller_id: components["schemas"]["Id"];
                basis_points: number;
            }[];
            /** @description null: the company's */
            currency?: components["schemas"]["Currency"] | null;
            rate?: components["schemas"]["ExchangeRate"] | null;
            /** @description The whole list; those left out are struck */
            lines?: {
                /** @description The line that it corrects; left out: a new line */
                id?: string | null;
                product_id?: string | null;
                volume_per_year?: components["schemas"]["Money"];
                /** Format: int64 */
                volume_in_currency?: number | null;
                term: components["schemas"]["Term"];
                months?: number | null;
                /** Format: date */
                start?: string | null;
                notice_months?: number | null;
                renews_line_id?: string | null;
                /** @description Instead of what the rules say; needs channel_reason. Left out: as the rules decided it, while the customer, the product, the day of signing and the renewal are as they were; else as they say now. A choice that is to stand is sent again */
                channel?: components["schemas"]["Channel"] | null;
                channel_reason?: string | null;
            }[];
            /** @description Why it is corrected */
            reason?: string | null;
        };
        Termination: {
            /** @description The last day */
            on: components["schemas"]["Date"];
            reason?: string | null;
            /** @description null or left out: all lines that run */
            line_ids?: components["schemas"]["Id"][] | null;
        };
        Reinstatement: {
            reason?: string | null;
        };
        Voiding: {
            reason: string;
        };
        DealLineDraft: {
            product_id?: string | null;
            /**
             * Format: int64
             * @description Needed, unless the deal has a currency of its own
             * @example 120000000
             */
            volume_per_year?: number;
            /**
             * Format: int64
             * @description Per year, in minor units of the deal's currency; instead of volume_per_year
             */
            volume_in_currency?: number | null;
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
            /**
             * Format: int64
             * @description Minor units of the deal's currency; null: it is in the company's
             */
            volume_in_currency: number | null;
            term: components["schemas"]["Term"];
            months: number | null;
            start: components["schemas"]["Date"];
            /**
             * Format: date
             * @description The last day; null: until notice
             */
            ends_on: string | null;
            /**
             * Format: date
             * @description The last day, when it was terminated
             */
            terminated_on: string | null;
            notice_months: number | null;
            renews_line_id: string | null;
            /** @description The line that renews it */
            renewed_by_line_id: string | null;
            channel: components["schemas"]["Channel"];
            channel_reason: components["schemas"]["ChannelReason"];
            /**
             * Format: int64
             * @description Of volume_per_year, what counts as cross-sell (setting `expansion`)
             */
            expansion: number;
            /** @description It has no product */
            needs_review: boolean;
            /**
             * Format: int64
             * @description A fact beside, never added; null: until notice
             */
            total_contract_value: number | null;
            /** @description Struck by a correction; counts for nothing */
            is_void: boolean;
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
            /** @description Credit beside the 100 %, never a part of any sum */
            overlays: components["schemas"]["Share"][];
            /** @description null: the company's */
            currency: components["schemas"]["Currency"] | null;
            rate: components["schemas"]["ExchangeRate"] | null;
            lines: components["schemas"]["DealLine"][];
            /** @description Of all lines, without those that are struck */
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
            is_void: components["schemas"]["IsVoid"];
            may_change: components["schemas"]["MayChange"];
        } & components["schemas"]["DealFields"];
        DealWithEntries: {
            id: components["schemas"]["Id"];
            recorded_at: components["schemas"]["Time"];
            is_void: components["schemas"]["IsVoid"];
            may_change: components["schemas"]["MayChange"];
            /** @description Those the person may see, in sequence order */
            entries: components["schemas"]["Entry"][];
            /** @description All that has happened to it, oldest first */
            changes: components["schemas"]["DealEvent"][];
        } & components["schemas"]["DealFields"];
        /** @description It was entered by mistake and counts for nothing */
        IsVoid: boolean;
        /** @description Whether you may correct it */
        MayChange: boolean;
        DealEvent: {
            version: components["schemas"]["Version"];
            at: components["schemas"]["Time"];
            /** @description null: the command line or the server itself */
            by_name: string | null;
            /** @enum {string} */
            kind: "signed" | "corrected" | "terminated" | "reinstated" | "voided" | "channel_accepted" | "renewed" | "rolled_forward" | "seller_moved";
            reason: string | null;
            /** @description `seq` of the entries that came of it, of those the person may see */
            sequences: number[];
            /**
             * Format: int64
             * @description The sum of those entries: what it did to the volume
             */
            moved: number;
        };
        DealChangePreview: {
            /** @description What would be posted: reversals, and what takes their place */
            entries: components["schemas"]["PreviewEntry"][];
            /**
             * Format: int64
             * @description The sum of the deal's entries as it is
             */
            before_total: number;
            /**
             * Format: int64
             * @description And as it would be
             */
            after_total: number;
            remaining: components["schemas"]["Remaining"][];
            /** @description As they would be; a new one has no id */
            lines: components["schemas"]["DealLine"][];
        };
        DealPreview: {
            /** @description What would be posted */
            entries: components["schemas"]["PreviewEntry"][];
            remaining: components["schemas"]["Remaining"][];
        } & components["schemas"]["DealFields"];
        SignedDeal: {
            id: components["schemas"]["Id"];
            recorded_at: components["schemas"]["Time"];
            is_void: components["schemas"]["IsVoid"];
            may_change: components["schemas"]["MayChange"];
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
            /** @description The seq of the entry that this one would take back */
            reverses: number | null;
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
            /** @description The seq of the entry that takes this one back */
            reversed_by: number | null;
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
                revenue: components["schemas"]["Money"];
                revenue_cumulative: components["schemas"]["Money"];
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
            /** @description Until it ends; below zero when it has */
            days_left: number;
            /**
             * Format: date
             * @description The last day to give notice; null: no notice clause
             */
            notice_by: string | null;
            /** @description Until notice_by; below zero when it has passed */
            notice_days_left: number | null;
            sellers: components["schemas"]["Share"][];
        };
        ContractDay: {
            on: components["schemas"]["Date"];
            /**
             * @description The last day to give notice; an anniversary, when the contract rolls on into another year; the last day of a fixed term that nothing has renewed; the last day of a contract that was terminated
             * @enum {string}
             */
            kind: "notice" | "renewal" | "expiry" | "termination";
            line_id: components["schemas"]["Id"];
            deal_id: components["schemas"]["Id"];
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            product_id: string | null;
            product_name: string | null;
            /** @description Of the year that begins; of what ends, its volume per year */
            volume: components["schemas"]["Money"];
            /**
             * Format: date
             * @description Of a notice day: the anniversary, or the day after the last; else null
             */
            notice_of: string | null;
        };
        CalendarLink: {
            made_at: components["schemas"]["Time"];
            with_amounts: boolean;
        };
        HeldCalendarLink: {
            link: components["schemas"]["CalendarLink"] | null;
        };
        NewCalendarLink: {
            /** @description The address at this server, with its secret; null when the request was repeated */
            path: string | null;
        } & components["schemas"]["CalendarLink"];
        CalendarLinkDraft: {
            /** @description Whether the feed tells the volume of each contract: whoever has the address sees it */
            with_amounts: boolean;
        };
        Board: {
            id: components["schemas"]["Id"];
            name: string;
            shows: components["schemas"]["BoardShows"];
            /** @description Whose board it is; null: the whole company's */
            team_id: string | null;
            team_name: string | null;
            paired_at: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description Since the server started; null: not yet
             */
            last_seen_at: string | null;
            /** @description It was seen within the last 40 seconds */
            connected: boolean;
        };
        /**
         * @description How people are called: by name, by initials, or not at all, so that only teams are seen
         * @enum {string}
         */
        BoardShows: "names" | "initials" | "teams";
        BoardDraft: {
            /**
             * @description As the screen shows it; case, blanks and hyphens do not matter
             * @example K7M4PX
             */
            code: string;
            /** @example Köket */
            name: string;
            shows: components["schemas"]["BoardShows"];
            team_id?: string | null;
        };
        BoardChange: {
            name?: string;
            shows?: components["schemas"]["BoardShows"];
            team_id?: string | null;
        };
        Pairing: {
            paired: boolean;
            code: string | null;
            /** Format: date-time */
            expires_at: string | null;
        };
        BoardFigures: {
            actual: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description null: none was set
             */
            goal: number | null;
            /** Format: int64 */
            remaining: number | null;
            /** @description actual ÷ goal, 1.03 is 103 % */
            attainment: number | null;
            /**
             * Format: int64
             * @description The goal's share up to today, by the season
             */
            expected: number | null;
            /** @description actual ÷ expected */
            pace: number | null;
        };
        BoardTotal: components["schemas"]["BoardFigures"];
        BoardChannel: {
            channel: components["schemas"]["Channel"];
        } & components["schemas"]["BoardFigures"];
        BoardSeller: {
            /** @description As this board may call her */
            name: string;
            /** @description null: no goal, or the leaderboard is not for everyone */
            attainment: number | null;
            pace: number | null;
            /** @description Weeks in a row with a signing */
            streak_weeks: number;
            signed_this_week: boolean;
            /** @description This week is her best so far */
            is_best_week: boolean;
        };
        BoardTeam: {
            name: string;
            attainment: number | null;
            pace: number | null;
        };
        BoardDeal: {
            id: components["schemas"]["Id"];
            customer: string;
            /** @description What counted when it was signed */
            amount: components["schemas"]["Money"];
            /** @description Of its largest part */
            channel: components["schemas"]["Channel"];
            /** @description As this board may call them; may be empty */
            by: string[];
            signed_on: components["schemas"]["Date"];
            /**
             * Format: date-time
             * @description When it was told, if on the day that it was signed; null: it makes no moment
             */
            celebrated_at: string | null;
        };
        /** @enum {string} */
        MilestoneKind: "year_part" | "channel_goal" | "month_goal" | "week_goal";
        MilestoneFields: {
            kind: components["schemas"]["MilestoneKind"];
            /** @description Of the year's goal: 25, 50, 75, 100, 125 and so on; else 100 */
            per_cent: number;
            channel: components["schemas"]["Channel"] | null;
            /** @description First day of the year, month or week */
            first: components["schemas"]["Date"];
            /** @description The day it was reached */
            on: components["schemas"]["Date"];
            /** @description That was reached */
            goal: components["schemas"]["Money"];
        };
        Milestone: components["schemas"]["MilestoneFields"];
        BoardMilestone: {
            /** @description Today's signings took it there */
            celebrates: boolean;
        } & components["schemas"]["MilestoneFields"];
        BestPeriod: {
            /** @description The Monday, or the first of the month */
            first: components["schemas"]["Date"];
            volume: components["schemas"]["Money"];
        };
        /** @description What was signed (first contract years), weeks by ISO 8601 */
        OwnProgress: {
            today: components["schemas"]["Money"];
            this_week: components["schemas"]["Money"];
            this_month: components["schemas"]["Money"];
            /** @description All that is dated in the week up to today, also what rolls on by itself; `week_goal` is measured by it */
            week_actual: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description What the season says of this week; null: no goal
             */
            week_goal: number | null;
            month_actual: components["schemas"]["Money"];
            /** Format: int64 */
            month_goal: number | null;
            /** @description The best before this one */
            best_week: components["schemas"]["BestPeriod"] | null;
            is_best_week: boolean;
            /** @description The best before this one */
            best_month: components["schemas"]["BestPeriod"] | null;
            is_best_month: boolean;
            /** @description Weeks in a row with a signing; this week breaks none before it is over */
            streak_weeks: number;
            longest_streak_weeks: number;
            signed_this_week: boolean;
        };
        BoardView: {
            version: components["schemas"]["Version"];
            company: string;
            /** @description Whose board it is; null: the whole company's */
            team: string | null;
            /** @enum {string} */
            locale: "sv" | "en";
            currency: string;
            currency_decimals: number;
            today: components["schemas"]["Date"];
            fiscal_year: components["schemas"]["FiscalYear"];
            shows: components["schemas"]["BoardShows"];
            channels: components["schemas"]["BoardChannel"][];
            total: components["schemas"]["BoardTotal"];
            /** @description Sellers come by attainment; else by name, and without it */
            is_ranked: boolean;
            /** @description Empty: only teams are shown */
            sellers: components["schemas"]["BoardSeller"][];
            /** @description By attainment */
            teams: components["schemas"]["BoardTeam"][];
            /** @description The newest first */
            latest: components["schemas"]["BoardDeal"][];
            progress: components["schemas"]["OwnProgress"];
            /** @description The newest first */
            milestones: components["schemas"]["BoardMilestone"][];
        };
        Progress: {
            today: components["schemas"]["Date"];
            fiscal_year: components["schemas"]["FiscalYear"];
            progress: components["schemas"]["OwnProgress"];
            /** @description Of this fiscal year, the newest first */
            milestones: components["schemas"]["Milestone"][];
            version: components["schemas"]["Version"];
        };
        Leaderboard: {
            today: components["schemas"]["Date"];
            fiscal_year: components["schemas"]["FiscalYear"];
            /**
             * @description What sellers see
             * @enum {string}
             */
            shows: "full" | "own_place" | "off";
            /** @description How many have a place */
            of: number;
            rows: {
                /** @description Those that are equal share one */
                place: number;
                seller_id: components["schemas"]["Id"];
                seller_name: string;
                team_name: string | null;
                attainment: number;
                pace: number | null;
                streak_weeks: number;
            }[];
            version: components["schemas"]["Version"];
        };
        CrossSell: {
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            owner_seller_id: string | null;
            owner_seller_name: string | null;
            /** @description What it has never bought */
            group: string;
            /** @description The product of the group that most customers buy, to begin a deal with */
            product_id: string | null;
            product_name: string | null;
            /** @description What those alike usually buy of the group in a year */
            usual_volume: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description usual_volume × bought_by_similar, what the list is ranked by
             */
            expected_value: number;
            /** @description Basis points of those alike that buy the group */
            bought_by_similar: number;
            /** @description How many are alike */
            similar_customers: number;
            /** @description The groups that it has bought */
            buys: string[];
            /** @description A sentence */
            why: string;
        };
        WinBack: {
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            owner_seller_id: string | null;
            owner_seller_name: string | null;
            /** @enum {string} */
            status: "passive" | "lost";
            /**
             * Format: date
             * @description null: for ever, but marked lost
             */
            covered_until: string | null;
            /** Format: date */
            lost_on: string | null;
            /** @description The volume per year of what ran in the last year that it was covered */
            used_to_buy: components["schemas"]["Money"];
            /** @description What that was, the largest first */
            bought: {
                product_id: string | null;
                product_name: string | null;
                group: string | null;
                volume_per_year: components["schemas"]["Money"];
                /** @description Last signed */
                last_on: components["schemas"]["Date"];
            }[];
            /** @description A sentence */
            why: string;
        };
        NewSalesNeeded: {
            fiscal_year: components["schemas"]["FiscalYear"];
            on: components["schemas"]["Date"];
            /**
             * Format: int64
             * @description null: none was set
             */
            goal: number | null;
            actual: components["schemas"]["Money"];
            /** Format: int64 */
            remaining: number | null;
            /**
             * Format: int64
             * @description Of a new deal; null: there have been none
             */
            average_size: number | null;
            deals_needed: number | null;
            /** @description First contact to signing; null: no deal says when it was first contacted */
            median_cycle_days: number | null;
            /**
             * Format: date
             * @description Later than this, the usual deal is signed after the year; may have passed
             */
            first_contact_by: string | null;
            contacts_per_deal: number;
            contacts_needed: number | null;
            /** @description What it comes to, or what to type in where there is nothing to go on */
            sentences: string[];
            /** @description The new deals that the size and the cycle come from */
            basis: {
                deals: number;
                /** @description How many of them have a first contact */
                cycles: number;
                from: components["schemas"]["Date"];
                to: components["schemas"]["Date"];
            };
        };
        KeyFigureFields: {
            /** @description Signed in the year up to the day; a half share is half a deal */
            deals: number;
            /**
             * Format: int64
             * @description null: no deals
             */
            average_size: number | null;
            /** @description null: no deal says when it was first contacted */
            median_cycle_days: number | null;
            /** @description How many deals that is the median of */
            cycles: number;
            new_customers: number;
            won_back_customers: number;
            /** @description renewed_volume ÷ expiring_volume, 0.9 is 90 %; null: nothing has expired */
            renewal_rate: number | null;
            /** @description The volume per year of fixed contracts whose last day, by the term or sooner, lies in the year up to the day */
            expiring_volume: components["schemas"]["Money"];
            /** @description Of that, what was renewed; never more than it was */
            renewed_volume: components["schemas"]["Money"];
            /** @description The volume per year of what came to its last day and was not renewed: what ran out, and what was terminated */
            ended_volume: components["schemas"]["Money"];
        };
        KeyFigureRow: {
            channel?: components["schemas"]["Channel"];
            seller_id?: components["schemas"]["Id"];
            seller_name?: string;
            team_id?: string | null;
            team_name?: string | null;
            customer_id?: components["schemas"]["Id"];
            customer_name?: string;
            product_id?: string | null;
            product_name?: string | null;
        } & components["schemas"]["KeyFigureFields"];
        KeyFigures: {
            fiscal_year: components["schemas"]["FiscalYear"];
            on: components["schemas"]["Date"];
            /** @description Channels in their order, the rest by name */
            rows: components["schemas"]["KeyFigureRow"][];
            total: components["schemas"]["KeyFigureFields"];
            /** @description How each is worked out, in a sentence */
            formulas: {
                deals: string;
                average_size: string;
                median_cycle_days: string;
                new_customers: string;
                won_back_customers: string;
                renewal_rate: string;
                ended_volume: string;
            };
        };
        OverlayCredit: {
            fiscal_year: components["schemas"]["FiscalYear"];
            on: components["schemas"]["Date"];
            items: {
                seller_id: components["schemas"]["Id"];
                seller_name: string;
                channel: components["schemas"]["Channel"];
                /** @description Her part of what is dated in the year up to the day */
                actual: components["schemas"]["Money"];
                /** @description And of what is dated later in it */
                later: components["schemas"]["Money"];
                deals: number;
            }[];
        };
        ClosedMonths: {
            /** @description The last closed month; null: all are open */
            through: components["schemas"]["Month"] | null;
            /** @description null: all are open */
            first_open_month: components["schemas"]["Month"] | null;
            /** @description The month before the current one */
            last_closable: components["schemas"]["Month"];
        };
        ClosedMonthsChange: {
            /** @description null: open them all */
            through: components["schemas"]["Month"] | null;
        };
        /**
         * @description ISO 4217
         * @example EUR
         */
        Currency: string;
        /**
         * @description How much of the company's currency one whole unit costs, above zero
         * @example 11.3545
         */
        ExchangeRate: string;
        Rate: {
            currency: components["schemas"]["Currency"];
            /** @description The day it was observed */
            on: components["schemas"]["Date"];
            rate: components["schemas"]["ExchangeRate"];
            /** @example Riksbanken */
            source: string;
        };
        RatesDraft: {
            rates: {
                currency: components["schemas"]["Currency"];
                on: components["schemas"]["Date"];
                rate: components["schemas"]["ExchangeRate"];
            }[];
        };
        AddedRates: {
            added: number;
        };
        RatesFile: {
            /**
             * @description What the file is
             * @example Riksbanken CSV
             */
            format: string;
            currencies: components["schemas"]["Currency"][];
            days: number;
            /** Format: date */
            first_on: string | null;
            /** Format: date */
            last_on: string | null;
            /** @description How many rates are new or other than before */
            added: number;
            /** @description Rows that were left out */
            problems: {
                row: number | null;
                /** @description A sentence */
                detail: string;
            }[];
        };
        ChannelReviewLine: {
            line_id: components["schemas"]["Id"];
            deal_id: components["schemas"]["Id"];
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            product_id: string | null;
            product_name: string | null;
            signed_on: components["schemas"]["Date"];
            volume_per_year: components["schemas"]["Money"];
            /** @description As it is stored */
            channel: components["schemas"]["Channel"];
            /** @description Why it was put there */
            channel_reason: string;
            /** @description What the rules say now */
            rule_says: components["schemas"]["Channel"];
            /** @description Why the rules say so */
            why: string;
            /** @description It has no product; type one in a correction */
            needs_product: boolean;
        };
        /** @description Either the one or the other */
        ChannelAcceptance: {
            line_ids?: components["schemas"]["Id"][];
            /** @constant */
            all?: true;
        };
        AcceptedChannels: {
            accepted: number;
        };
        /** @enum {string} */
        AuditKind: "deal_signed" | "deal_corrected" | "deal_terminated" | "deal_reinstated" | "deal_voided" | "channel_accepted" | "rolled_forward" | "customer_added" | "customer_changed" | "customers_merged" | "customers_unmerged" | "product_added" | "product_changed" | "seller_added" | "seller_changed" | "seller_moved" | "team_added" | "team_changed" | "budget_saved" | "budget_approved" | "scenario_saved" | "scenario_renamed" | "scenario_removed" | "file_imported" | "import_undone" | "revenue_booked" | "revenue_matched" | "scores_noted" | "scores_taken_back" | "company_opened" | "company_changed" | "months_closed" | "rates_added" | "user_added" | "user_changed" | "token_made" | "token_removed" | "webhook_made" | "webhook_changed" | "webhook_removed" | "user_invited" | "invitation_withdrawn" | "reset_link_made" | "board_paired" | "board_changed" | "board_removed";
        Refusal: {
            /**
             * @description wrong_sign_in: the e-mail or the password; provider: the sign-in by the identity provider did not hold, or it is nobody here; ended_credential: a session or token that is none any more
             * @enum {string}
             */
            why: "wrong_sign_in" | "provider" | "ended_credential" | "role" | "other_site" | "too_many";
            /** @description Whose account or credential it was */
            user_id: string | null;
            user_name: string | null;
            /** @example 203.0.113.7 */
            address: string;
            /**
             * @description The operationId of what was asked
             * @example sign_in
             */
            operation: string;
            first_at: components["schemas"]["Time"];
            last_at: components["schemas"]["Time"];
            times: number;
        };
        AuditItem: {
            version: components["schemas"]["Version"];
            at: components["schemas"]["Time"];
            by_id: string | null;
            /** @description null: the command line or the server itself */
            by_name: string | null;
            kind: components["schemas"]["AuditKind"];
            about: {
                /** @enum {string} */
                type: "deal" | "customer" | "product" | "seller" | "team" | "budget" | "user" | "company";
                /** @description null for the company; a budget's is its fiscal year */
                id: string | null;
                name: string;
            };
            /**
             * @description What was done
             * @example Karin Öst signerade Norrlands Bygg AB, 1 200 000 kr om året.
             */
            sentence: string;
            /** @description From what to what, in the person's language; empty where it is new */
            changes: {
                /** @example Volym per år */
                field: string;
                from: string | null;
                to: string | null;
            }[];
            reason: string | null;
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
        ReadBudget: {
            /** @description The company's; null: not in the file */
            goals: components["schemas"]["ChannelGoals"] | null;
            /** @description Of all channels together, which is all that the books (SIE) know; null: not in the file */
            total: number | null;
            /** @description null: not in the file */
            profiles: {
                renewal: components["schemas"]["Weights"] | null;
                cross_sell: components["schemas"]["Weights"] | null;
                win_back: components["schemas"]["Weights"] | null;
                new_sales: components["schemas"]["Weights"] | null;
            };
            cells: {
                seller_id: components["schemas"]["Id"];
                seller_name: string;
                channel: components["schemas"]["Channel"];
                /** @description null: an empty cell, she does not work the channel */
                goal: number | null;
                /** @description Adding up to the goal; null: not in the file, or they do not */
                months: components["schemas"]["Money"][] | null;
            }[];
            revenue_goals: components["schemas"]["RevenueGoals"];
            /** @description What was left out, the first 200 */
            problems: {
                /** @description The sheet, the column's letter and the row: Månader, C7 */
                place: string;
                sentence: string;
            }[];
        };
        /** @description What sellers, as a rule Key Account Managers, are to see invoiced in the year, excluding VAT; never added to volume */
        RevenueGoals: {
            seller_id: components["schemas"]["Id"];
            seller_name: string;
            amount: components["schemas"]["Money"];
        }[];
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
            revenue_goals: components["schemas"]["RevenueGoals"];
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
            /** @description A seller has one at most; left out: none, for a draft is sent whole */
            revenue_goals?: {
                seller_id: components["schemas"]["Id"];
                amount: components["schemas"]["Money"];
            }[];
        };
        BudgetApproval: {
            /** @description Needed where the coverage is below 100 % */
            reason?: string | null;
        };
        ChannelAmounts: {
            renewal: components["schemas"]["Money"];
            cross_sell: components["schemas"]["Money"];
            win_back: components["schemas"]["Money"];
            new_sales: components["schemas"]["Money"];
        };
        SellerSales: {
            seller_id: components["schemas"]["Id"];
            seller_name: string;
            channels: components["schemas"]["ChannelAmounts"];
        };
        BudgetProposal: {
            fiscal_year: components["schemas"]["FiscalYear"];
            /** @description As it was asked with */
            total: number | null;
            renewal: {
                /** @description All of it */
                amount: components["schemas"]["Money"];
                /** @description Entries of the year that contracts give already, as seen today */
                already_dated: {
                    amount: components["schemas"]["Money"];
                    committed: components["schemas"]["Money"];
                    /** @description Notice can still be given */
                    expected: components["schemas"]["Money"];
                    lines: number;
                };
                /** @description Contracts that run out in the year and are not renewed yet × the rate of renewal */
                expiring: {
                    lines: number;
                    volume_per_year: components["schemas"]["Money"];
                    amount: components["schemas"]["Money"];
                    /** @description The largest first */
                    groups: {
                        /** @description Of products; null: those without one */
                        group: string | null;
                        lines: number;
                        volume_per_year: components["schemas"]["Money"];
                        rate: number;
                        /**
                         * @description The company's own in the group, its own overall, or what is usual
                         * @enum {string}
                         */
                        rate_basis: "group" | "overall" | "usual";
                        amount: components["schemas"]["Money"];
                    }[];
                };
            };
            cross_sell: {
                amount: components["schemas"]["Money"];
            };
            win_back: {
                amount: components["schemas"]["Money"];
            };
            /** @description The rest of the total, and what it asks */
            new_sales: {
                /** @description null: no total, or the rest is below zero */
                amount: number | null;
                /** @description What the three come to beyond the total */
                excess: number | null;
                /** @description Of new sales in the last two years */
                average_size: number | null;
                deals_needed: number | null;
                /** @description From the first contact to the signing */
                median_cycle_days: number | null;
                /**
                 * Format: date
                 * @description Later than this, the usual deal comes after the year
                 */
                first_contact_by: string | null;
            };
            /** @description The days that cross-sales, win-back and the sellers' figures come from: the fiscal year before, or the last twelve months while it runs */
            compared_with: {
                from: components["schemas"]["Date"];
                to: components["schemas"]["Date"];
            };
            /** @description At most three, the latest first */
            last_years: {
                fiscal_year: components["schemas"]["FiscalYear"];
                channels: components["schemas"]["ChannelAmounts"];
            }[];
            /** @description Those of the year, by name, with what they sold in `compared_with` */
            sellers: components["schemas"]["SellerSales"][];
            /** @description Seasons to choose from, a weight for each month */
            profiles: {
                even: components["schemas"]["Weights"];
                last_years: components["schemas"]["Profiles"];
                /** @description When the contracts come up: the season of renewal */
                anniversaries: components["schemas"]["Weights"];
            };
            /** @description What to type where there is nothing to go by */
            sentences: string[];
        };
        RetroPlan: {
            years: {
                fiscal_year: components["schemas"]["FiscalYear"];
                total: components["schemas"]["Money"];
                channels: components["schemas"]["ChannelAmounts"];
                /** @description Those who had any */
                sellers: components["schemas"]["SellerSales"][];
                months: {
                    month: components["schemas"]["Month"];
                    channels: components["schemas"]["ChannelAmounts"];
                }[];
            }[];
        };
        Distribution: {
            channel: components["schemas"]["Channel"];
            goal: components["schemas"]["Money"];
            /** @description Who work the channel, also those whose goal is held */
            sellers: components["schemas"]["Id"][];
            /**
             * @default equal
             * @enum {string}
             */
            weighing?: "equal" | "last_year" | "by_hand";
            /** @description By hand; a seller who is left out weighs nothing */
            weights?: {
                seller_id: components["schemas"]["Id"];
                weight: number;
            }[];
            held?: {
                seller_id: components["schemas"]["Id"];
                goal: components["schemas"]["Money"];
            }[];
            /**
             * @description Handed out beyond the goal: 1000 is 10 %
             * @default 0
             */
            over_assignment_basis_points?: number;
            /**
             * @description Shares are rounded up to it: 100000 is even thousands in kronor
             * @default 1
             */
            step?: number;
        };
        Distributed: {
            /** @description In the order of the sellers */
            cells: {
                seller_id: components["schemas"]["Id"];
                seller_name: string;
                channel: components["schemas"]["Channel"];
                goal: components["schemas"]["Money"];
            }[];
            /** @description Never below the goal */
            sum: components["schemas"]["Money"];
            goal: components["schemas"]["Money"];
        };
        BudgetArithmetic: {
            /** @description As it was typed */
            total: components["schemas"]["Money"];
            /** @description What the three channels have beyond the total; the coverage is then against the three */
            excess: components["schemas"]["Money"];
            goals: components["schemas"]["ChannelGoals"];
            /** @description What each seller carries; null: she does not work the channel */
            sellers: {
                seller_id: components["schemas"]["Id"];
                seller_name: string;
                total: components["schemas"]["Money"];
                channels: {
                    renewal: number | null;
                    cross_sell: number | null;
                    win_back: number | null;
                    new_sales: number | null;
                };
            }[];
            months: {
                month: components["schemas"]["Month"];
                /** @description The company's */
                goals: components["schemas"]["ChannelAmounts"];
                /** @description The sum of the sellers' */
                assigned: components["schemas"]["ChannelAmounts"];
            }[];
            /** @description In the order they were sent, spread over the months */
            cells: {
                seller_id: components["schemas"]["Id"];
                channel: components["schemas"]["Channel"];
                goal: components["schemas"]["Money"];
                months: components["schemas"]["Money"][];
            }[];
            coverage: components["schemas"]["Coverage"];
            /** @description By channel, then by quarter */
            holes: components["schemas"]["CoverageHole"][];
        };
        CoverageHole: {
            channel: components["schemas"]["Channel"];
            /** @description Of the fiscal year; null: the whole year */
            quarter: number | null;
            missing: components["schemas"]["Money"];
            /** @example Nobody carries win-back in Q3. */
            sentence: string;
        };
        Plan: {
            assumptions: ({
                /** @constant */
                kind: "lose_line";
                line_id: components["schemas"]["Id"];
                /** @description Its last day */
                on: components["schemas"]["Date"];
            } | {
                /** @constant */
                kind: "deal_closes";
                channel: components["schemas"]["Channel"];
                seller_id: components["schemas"]["Id"];
                amount: components["schemas"]["Money"];
                on: components["schemas"]["Date"];
            } | {
                /** @constant */
                kind: "raise_goal";
                /**
                 * @description null: all of them
                 * @enum {string|null}
                 */
                channel?: "renewal" | "cross_sell" | "win_back" | "new_sales" | null;
                /** @description 1000: 10 % more */
                basis_points: number;
            })[];
        };
        /** @description By channel */
        PlanAnswer: {
            now: components["schemas"]["Standing"];
            then: components["schemas"]["Standing"];
        };
        ScenarioName: {
            /**
             * @description No other scenario of the year has it
             * @example Försiktig
             */
            name: string;
        };
        Scenario: {
            number: number;
            name: string;
            /** @description Who set it aside, or named it last; null: the server */
            by_id: string | null;
            by_name: string | null;
            /** Format: date-time */
            at: string;
            budget: components["schemas"]["Budget"];
        };
        Scenarios: {
            fiscal_year: components["schemas"]["FiscalYear"];
            scenarios: components["schemas"]["Scenario"][];
        };
        ImportedFile: {
            id: components["schemas"]["Id"];
            file_name: string | null;
            deals: number;
            /** @description Of revenue, those that were taken back too */
            amounts: number;
            /** @description Of satisfaction */
            scores: number;
            by_id: string | null;
            /** @description null: the command line */
            by_name: string | null;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            undone_at: string | null;
        };
        Imports: {
            items: components["schemas"]["ImportedFile"][];
        };
        /** @enum {string} */
        ImportState: "reading" | "ready" | "importing" | "imported" | "undoing" | "undone";
        /** @description The data of `ready`, `deal_signed`, `standing_changed` and `budget_approved` */
        LiveVersion: {
            version: components["schemas"]["Version"];
        };
        /** @description The data of `import_progress` */
        LiveImportProgress: {
            id: string;
            state: components["schemas"]["ImportState"];
            /** @description Deals that have been worked through */
            done: number;
            /** @description Of so many; 0: not known yet */
            total: number;
        };
        ImportMapping: {
            columns: {
                /**
                 * @description One of those of the import
                 * @example seller
                 */
                field: string;
                /** @description As it stands in the file; null: no column is this field */
                heading?: string | null;
            }[];
            /** @enum {string|null} */
            decimal?: "comma" | "point" | null;
            /** @enum {string|null} */
            dates?: "day-first" | "month-first" | null;
            /** @description What words of the status column mean */
            statuses?: {
                /** @example Klar */
                word: string;
                outcome: components["schemas"]["ImportOutcome"];
            }[] | null;
            /** @description What words of the channel column mean */
            channels?: {
                /** @example Ombokning */
                word: string;
                /**
                 * @description null: the rules decide
                 * @enum {string|null}
                 */
                channel?: "renewal" | "cross_sell" | "win_back" | "new_sales" | null;
            }[] | null;
            /** @description Who customers of the file are */
            customers?: components["schemas"]["ImportNameMeaning"][] | null;
            sellers?: components["schemas"]["ImportNameMeaning"][] | null;
            products?: components["schemas"]["ImportNameMeaning"][] | null;
            /** @description To the questions of the report */
            answers?: {
                /** @example source */
                question: string;
                /** @example replace */
                answer: string;
            }[] | null;
        };
        /**
         * @description Only what is won is volume
         * @enum {string}
         */
        ImportOutcome: "won" | "lost" | "open";
        ImportNameMeaning: {
            /**
             * @description The `said_as` of the report
             * @example Berg AB [556016-0680]
             */
            name: string;
            /** @description Who is here already; null: someone new */
            id?: string | null;
        };
        ImportSample: {
            row: number;
            /** @description As it stands */
            text: string;
            /** @description As it is understood, where that differs */
            understood: string | null;
            /** @description Of a column of amounts */
            amount: components["schemas"]["Money"] | null;
        };
        /** @description Names that nobody here has */
        ImportUnknownNames: {
            count: number;
            /** @description The first of them, in the order of the file */
            names: {
                name: string;
                /** @description Its name in the mapping */
                said_as: string;
                /** @description Of products: lines */
                deals: number;
                /** @description Who is here, as a person said; null: it is added */
                id: string | null;
                /** @description One who is here and could be meant */
                perhaps_id: string | null;
                perhaps_name: string | null;
            }[];
        };
        ImportFirstDeal: {
            row: number;
            customer: string;
            seller: string;
            /** Format: date */
            signed_on: string;
            lines: {
                product: string | null;
                volume_per_year: components["schemas"]["Money"];
                /** @enum {string} */
                term: "one_off" | "fixed" | "rolling";
                months: number | null;
                /** @enum {string} */
                channel: "renewal" | "cross_sell" | "win_back" | "new_sales";
                reason: string;
            }[];
        };
        ImportSum: {
            name: string;
            deals: number;
            volume: components["schemas"]["Money"];
        };
        ImportChannelSum: {
            lines: number;
            volume: components["schemas"]["Money"];
        };
        ImportNames: {
            count: number;
            /** @description The first hundred */
            names: string[];
        };
        ImportFault: {
            /**
             * @description Row and column of the file; null: the whole
             * @example row 17, column "Belopp"
             */
            place: string | null;
            sentence: string;
        };
        ImportedScores: {
            /** @description That they were read on; while it is asked for, nothing is read */
            scale: components["schemas"]["ScoreScale"];
            new_scores: number;
            already_here: number;
            /** @description Of whom the company does not have as customers */
            left_out: number;
            /** @description New ones as they would be noted, in the order of the file */
            first: {
                row: number;
                customer: string;
                on: components["schemas"]["Date"];
                /** @description On 0-10 */
                score: number;
                /** @description On its scale */
                given: number;
            }[];
        };
        ImportReport: {
            /**
             * @description What the file brings; of revenue `revenue` tells and of scores `scores`, and what is told of deals is nothing
             * @enum {string}
             */
            kind: "deals" | "revenue" | "scores";
            /** @description null: it is no list of scores */
            scores: components["schemas"]["ImportedScores"] | null;
            /** @enum {string} */
            form: "text" | "workbook" | "books" | "invoice" | "archive";
            headings: string[];
            columns: {
                heading: string;
                field: string;
                /** @description What it was taken for, and why */
                explanation: string;
                /** @description What spoke for it: the heading, the unit, the cell that settled the decimal sign or the order of day and month */
                evidence: string[];
                /**
                 * @description How its values are written; null: there is only one way; nobody: a person must say
                 * @enum {string|null}
                 */
                settled_by: "heading" | "value" | "other_column" | "chosen" | "nobody" | null;
                samples: components["schemas"]["ImportSample"][];
            }[];
            /** @description Columns that nothing is read from */
            unused: {
                heading: string;
                samples: string[];
            }[];
            /** @description Below the headings, blank ones left out */
            rows: number;
            /** @description New ones */
            deals: number;
            already_here: number;
            /** @description Per year, of the new deals */
            volume: components["schemas"]["Money"];
            channels: {
                renewal: components["schemas"]["ImportChannelSum"];
                cross_sell: components["schemas"]["ImportChannelSum"];
                win_back: components["schemas"]["ImportChannelSum"];
                new_sales: components["schemas"]["ImportChannelSum"];
            };
            /** @description The largest first */
            sellers: components["schemas"]["ImportSum"][];
            /** @description By the year of signing */
            years: components["schemas"]["ImportSum"][];
            new_customers: components["schemas"]["ImportNames"];
            new_sellers: components["schemas"]["ImportNames"];
            new_products: components["schemas"]["ImportNames"];
            /** @description New ones as they would be signed, in the order of the file */
            first_deals: components["schemas"]["ImportFirstDeal"][];
            /** @description The words of the column that says what was won, the most frequent first */
            statuses: {
                word: string;
                rows: number;
                first_row: number;
                outcome: components["schemas"]["ImportOutcome"];
                /** @description By a person */
                was_said: boolean;
            }[];
            channel_words: {
                word: string;
                rows: number;
                first_row: number;
                /**
                 * @description null: the rules decide
                 * @enum {string|null}
                 */
                channel: "renewal" | "cross_sell" | "win_back" | "new_sales" | null;
                is_known: boolean;
                /** @description By a person */
                was_said: boolean;
            }[];
            unknown_sellers: components["schemas"]["ImportUnknownNames"];
            unknown_products: components["schemas"]["ImportUnknownNames"];
            /** @description Customers of the file who may be ones that are here, under another name or number */
            likely_customers: {
                count: number;
                customers: {
                    name: string;
                    /** @description Its name in the mapping */
                    said_as: string;
                    number: string | null;
                    deals: number;
                    like_id: components["schemas"]["Id"];
                    like_name: string;
                    like_number: string | null;
                    /** @enum {string} */
                    why: "same_number" | "same_name" | "similar_name";
                    /** @description Its deals become those of the one who is here */
                    is_same: boolean;
                    /** @description By a person */
                    was_said: boolean;
                }[];
            };
            skipped: {
                reason: string;
                rows: number;
                first_row: number;
            }[];
            /** @description null: it is a list of deals */
            revenue: components["schemas"]["ImportRevenue"] | null;
            /** @description What the file does not say and nobody guesses, or that could be otherwise */
            questions: {
                /** @example source */
                question: string;
                text: string;
                options: {
                    answer: string;
                    label: string;
                }[];
                /** @description That holds now; null: none yet */
                answer: string | null;
                /** @description Before anything is written */
                must_be_answered: boolean;
            }[];
            /** @description Any of them means that nothing is written */
            problems: components["schemas"]["ImportFault"][];
            warnings: components["schemas"]["ImportFault"][];
        };
        ImportRevenue: {
            source: components["schemas"]["RevenueSource"];
            /** @description Invoices or vouchers */
            documents: number;
            /** @description Of the file */
            amounts: number;
            new_amounts: number;
            already_here: number;
            /** @description That are here and do not hold any more */
            taken_back: number;
            /** @description In months that keep their other source */
            left_out: number;
            /** @description Of the file, to be held against one's own report */
            total: components["schemas"]["Money"];
            /** @description What the revenue here would change by */
            change: components["schemas"]["Money"];
            months: {
                month: string;
                in_file: components["schemas"]["Money"];
                /** @description What the month has here now */
                before: components["schemas"]["Money"];
                after: components["schemas"]["Money"];
            }[];
            /** @description The largest first */
            customers: components["schemas"]["NamedAmount"][];
            customer_count: number;
            /** @description Who answers for it: the seller that the document names, else who owned the customer that day */
            kams: components["schemas"]["NamedAmount"][];
            of_no_customer: components["schemas"]["Money"];
            /** @description That nobody answers for */
            not_assigned: components["schemas"]["Money"];
            /** @description Of the books */
            accounts: {
                account: number;
                name: string;
                amount: components["schemas"]["Money"];
                /** @description Whether it is revenue */
                is_counted: boolean;
            }[];
            unknown_sellers: components["schemas"]["ImportNames"];
        };
        NamedAmount: {
            name: string;
            amount: components["schemas"]["Money"];
        };
        /**
         * @description What the amounts of a month were read from; never both
         * @enum {string}
         */
        RevenueSource: "invoices" | "books";
        RevenueSum: {
            amount: components["schemas"]["Money"];
            /** @description The same days a year before */
            year_before: components["schemas"]["Money"];
        };
        Revenue: {
            from: components["schemas"]["Date"];
            /** @description That day too */
            to: components["schemas"]["Date"];
            /** @description One for each combination of what `by` names that has revenue */
            rows: ({
                month?: string;
                /** @description null: of no customer */
                customer_id?: string | null;
                customer_name?: string | null;
                /** @description null: not assigned */
                kam_id?: string | null;
                kam_name?: string | null;
            } & components["schemas"]["RevenueSum"])[];
            /** @description The sum of the rows; agrees with the books when everything is seen */
            total: components["schemas"]["RevenueSum"];
            /** @description Of the total, what nobody answers for */
            not_assigned: components["schemas"]["RevenueSum"];
            sources: {
                month: string;
                source: components["schemas"]["RevenueSource"];
            }[];
            /** @description Of the KAMs, when the days are those of a fiscal year */
            goals: {
                kam_id: components["schemas"]["Id"];
                kam_name: string;
                goal: components["schemas"]["Money"];
                /** @description What she answers for of these days */
                amount: components["schemas"]["Money"];
                /** @description Of the goal; never below zero */
                remaining: components["schemas"]["Money"];
                /** @description Of the goal, as a share; null: it is zero */
                attainment: number | null;
            }[];
            version: components["schemas"]["Version"];
        };
        RevenueEntry: {
            /** @description From 1, without gaps */
            seq: number;
            /** @description Of the invoice or the transaction */
            on: components["schemas"]["Date"];
            /** @description Excluding VAT; what is credited is below zero */
            amount: components["schemas"]["Money"];
            source: components["schemas"]["RevenueSource"];
            /** @description Number of the invoice or voucher */
            document: string | null;
            is_credit: boolean;
            customer_id: string | null;
            customer_name: string | null;
            /** @description Who answers for it; null: not assigned */
            kam_id: string | null;
            kam_name: string | null;
            product_id: string | null;
            product_name: string | null;
            account: number | null;
            /** @description That the document refers to */
            contract: string | null;
            /** Format: date */
            period_first: string | null;
            /** Format: date */
            period_last: string | null;
            /** @description null: the company's own */
            currency: string | null;
            /** Format: int64 */
            amount_in_currency: number | null;
            rate: string | null;
            reverses_seq: number | null;
            reversed_by_seq: number | null;
            matched_by: components["schemas"]["MatchedBy"];
            choice: components["schemas"]["MatchChoice"];
            /** @description The contract years that it belongs to; several lines that could equally well have earned it share it by their volume. Of deals that one may see */
            matches: {
                deal_id: components["schemas"]["Id"];
                line_id: components["schemas"]["Id"];
                signed_on: components["schemas"]["Date"];
                external_id: string | null;
                product_name: string | null;
                /** @description From 1 */
                contract_year: number;
                amount: components["schemas"]["Money"];
            }[];
        };
        /**
         * @description How the contract was found: a person said so; the document names it; the customer's contract of that product or group that ran then; any contract of the customer's that ran then
         * @enum {string}
         */
        MatchedBy: "chosen" | "reference" | "product_group" | "customer" | "nothing";
        /**
         * @description What a person has said
         * @enum {string}
         */
        MatchChoice: "by_rules" | "line" | "no_contract";
        RevenueMatch: {
            choice: components["schemas"]["MatchChoice"];
            /** @description Of the choice of a line, and only then */
            line_id?: string;
        };
        /** @enum {string} */
        BridgeStep: "volume_signed" | "later_contract_years" | "not_yet_delivered" | "ended_early" | "signed_in_other_periods" | "estimate_error" | "currency" | "invoiced_in_other_periods" | "not_matched" | "revenue";
        Bridge: {
            from: components["schemas"]["Date"];
            /** @description Not after today */
            to: components["schemas"]["Date"];
            /** @description What was to be delivered later is not delivered yet. Before `to` when the books of this month, or of the one before too, have not come */
            delivered_until: components["schemas"]["Date"];
            steps: {
                step: components["schemas"]["BridgeStep"];
                /** @description In the person's language */
                name: string;
                explanation: string;
                amount: components["schemas"]["Money"];
                rows: number;
            }[];
            version: components["schemas"]["Version"];
        };
        BridgeRow: {
            amount: components["schemas"]["Money"];
            customer_id: string | null;
            customer_name: string | null;
            /** @description null: of no contract */
            deal_id: string | null;
            line_id: string | null;
            /** Format: date */
            signed_on: string | null;
            external_id: string | null;
            product_name: string | null;
            /** @description From 1 */
            contract_year: number | null;
            /** @description The amount that it comes from; null: from the contract */
            revenue_seq: number | null;
            document: string | null;
            /**
             * Format: date
             * @description Of the document
             */
            on: string | null;
        };
        /**
         * @description The scale that was asked on; zero_to_ten is that of NPS
         * @enum {string}
         */
        ScoreScale: "zero_to_ten" | "one_to_ten" | "one_to_seven" | "one_to_five" | "zero_to_hundred";
        SatisfactionDraft: {
            customer_id: components["schemas"]["Id"];
            /** @description On its scale, with two decimals at most */
            score: number;
            /** @description zero_to_ten when it is left out */
            scale?: components["schemas"]["ScoreScale"];
            /**
             * Format: date
             * @description When it was answered; today when it is left out
             */
            on?: string | null;
            /** @description A role rather than a name; may be left out */
            answered_by?: string | null;
            comment?: string | null;
        };
        SatisfactionScore: {
            id: components["schemas"]["Id"];
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            on: components["schemas"]["Date"];
            /** @description On 0-10, to a tenth */
            score: number;
            /** @description On its own scale */
            given: number;
            scale: components["schemas"]["ScoreScale"];
            answered_by: string | null;
            comment: string | null;
        };
        /** @description Of those who answered on 0-10 in the year up to the day */
        Promoters: {
            /** @description Per cent promoters (9-10) less per cent detractors (0-6) */
            net: number;
            promoters: number;
            passives: number;
            detractors: number;
            answers: number;
        };
        Delivery: {
            /** @description Should have been delivered by the contracts, evenly over their years */
            contracted: components["schemas"]["Money"];
            /** @description Was invoiced for the same days and contracts */
            delivered: components["schemas"]["Money"];
            /** @description What is missing; never below zero */
            lag: components["schemas"]["Money"];
            /** @description delivered ÷ contracted; null: nothing was contracted */
            share: number | null;
            /** @description Was invoiced outside every contract */
            outside: components["schemas"]["Money"];
            /** @description Less than 80 % is delivered */
            is_behind: boolean;
        };
        KamVolume: {
            actual: components["schemas"]["Money"];
            /** Format: int64 */
            goal: number | null;
            /** Format: int64 */
            remaining: number | null;
            attainment: number | null;
            /** Format: int64 */
            expected: number | null;
            pace: number | null;
        };
        KamCustomer: {
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            /**
             * Format: date
             * @description null: always was hers
             */
            owned_from: string | null;
            /**
             * Format: date
             * @description null: still is
             */
            owned_until: string | null;
            /** @description Of the year to date, whoever is credited */
            volume: components["schemas"]["Money"];
            volume_by_channel: {
                channel: components["schemas"]["Channel"];
                amount: components["schemas"]["Money"];
            }[];
            /** @description That she answers for */
            revenue: {
                amount: components["schemas"]["Money"];
                /** @description On the same days a year earlier */
                year_before: components["schemas"]["Money"];
            };
            /** @description null: there is no revenue to count, or the customer is no longer hers */
            delivery: components["schemas"]["Delivery"] | null;
            /** @description The oldest answer first */
            scores: components["schemas"]["SatisfactionScore"][];
            /** @description Why it needs a call, the weightiest reason first */
            calls: {
                /** @enum {string} */
                reason: "invoicing_lags" | "satisfaction_falls" | "satisfaction_is_low" | "satisfaction_is_old" | "notice_is_near" | "contract_ends" | "never_asked";
                why: string;
                deal_id: string | null;
                line_id: string | null;
            }[];
        };
        Kam: {
            seller_id: components["schemas"]["Id"];
            seller_name: string;
            is_kam: boolean;
            fiscal_year: components["schemas"]["FiscalYear"];
            on: components["schemas"]["Date"];
            /** @description What she is credited */
            volume: components["schemas"]["KamVolume"];
            volume_by_channel: (components["schemas"]["KamVolume"] & {
                channel: components["schemas"]["Channel"];
            })[];
            revenue: {
                amount: components["schemas"]["Money"];
                /** @description On the same days a year earlier */
                year_before: components["schemas"]["Money"];
                /** Format: int64 */
                goal: number | null;
                /** Format: int64 */
                remaining: number | null;
                attainment: number | null;
            };
            /** @description Of all the customers that are hers; null: there is no revenue to count */
            delivery: {
                contracted: components["schemas"]["Money"];
                delivered: components["schemas"]["Money"];
                lag: components["schemas"]["Money"];
                share: number | null;
                outside: components["schemas"]["Money"];
                is_behind: boolean;
                /** @description Counted from this day */
                from: components["schemas"]["Date"];
                /** @description Up to and including this one */
                to: components["schemas"]["Date"];
            } | null;
            nps_from: components["schemas"]["Date"];
            /** @description Of the customers that were hers when they answered; null: nobody did */
            nps: components["schemas"]["Promoters"] | null;
            company_nps: components["schemas"]["Promoters"] | null;
            /** @description Those that need a call first, then by volume */
            customers: components["schemas"]["KamCustomer"][];
            version: number;
        };
        Accuracy: {
            /**
             * Format: date
             * @description null: there is no revenue
             */
            measured_from: string | null;
            /** Format: date */
            measured_to: string | null;
            /** @description From here on an estimate is good enough */
            target: number;
            passed: components["schemas"]["AccuracySum"];
            /** @description Of contract years that are running */
            so_far: components["schemas"]["AccuracySum"];
            by_seller: {
                seller_id: components["schemas"]["Id"];
                seller_name: string;
                passed: components["schemas"]["AccuracySum"];
                so_far: components["schemas"]["AccuracySum"];
            }[];
            by_channel: {
                channel: components["schemas"]["Channel"];
                passed: components["schemas"]["AccuracySum"];
                so_far: components["schemas"]["AccuracySum"];
            }[];
            by_group: {
                /** @description null: no product group */
                group: string | null;
                passed: components["schemas"]["AccuracySum"];
                so_far: components["schemas"]["AccuracySum"];
            }[];
            /** @description Below the target, those that missed by the largest amounts */
            worst: components["schemas"]["AccuracyYear"][];
            /** @description On target, the most exact, the largest first */
            best: components["schemas"]["AccuracyYear"][];
            /** @description Contract years that have passed without revenue to hold them against */
            not_measured: number;
            version: components["schemas"]["Version"];
        };
        AccuracySum: {
            /** @description null: no contract year */
            accuracy: number | null;
            years: number;
            /** @description Of them */
            on_target: number;
            estimate: components["schemas"]["Money"];
            invoiced: components["schemas"]["Money"];
            /** @description Estimated too high */
            over_years: number;
            /** @description By so much */
            over: components["schemas"]["Money"];
            /** @description Estimated too low */
            under_years: number;
            under: components["schemas"]["Money"];
        };
        AccuracyYear: {
            /** @description Its invoices: /revenue/entries?deal_id= */
            deal_id: components["schemas"]["Id"];
            line_id: components["schemas"]["Id"];
            customer_id: components["schemas"]["Id"];
            customer_name: string;
            product_name: string | null;
            signed_on: components["schemas"]["Date"];
            /** @description From 1 */
            contract_year: number;
            first: components["schemas"]["Date"];
            last: components["schemas"]["Date"];
            estimate: components["schemas"]["Money"];
            invoiced: components["schemas"]["Money"];
            accuracy: number;
        };
        Import: {
            id: components["schemas"]["Id"];
            file_name: string | null;
            state: components["schemas"]["ImportState"];
            progress: {
                done: number;
                /** @description Deals */
                total: number;
            };
            /** @description What a column can be */
            fields: {
                field: string;
                label: string;
            }[];
            /** @description What a person has said of it, or of a file with the same headings */
            mapping: components["schemas"]["ImportMapping"];
            /** @description It is read as a file with the same headings was */
            has_known_headings: boolean;
            /** @description Why it is no list of deals at all */
            refusal: string | null;
            /** @description null: not read yet, or brought in long ago */
            report: components["schemas"]["ImportReport"] | null;
            /** @description null: not in yet */
            imported: components["schemas"]["ImportedFile"] | null;
        };
        BudgetVersions: {
            fiscal_year: components["schemas"]["FiscalYear"];
            versions: {
                version: number;
                /** @enum {string} */
                status: "draft" | "approved";
                /** @description The first that was approved */
                is_original: boolean;
                /** @description What everybody is measured against today */
                in_force: boolean;
                total: components["schemas"]["Money"];
                goals: components["schemas"]["ChannelGoals"];
                /** @description The sum of the sellers' goals */
                assigned: components["schemas"]["Money"];
                reason: string | null;
                /** @description Who approved it, or saved the draft last; null: the server */
                by_id: string | null;
                by_name: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        BudgetDifference: {
            fiscal_year: components["schemas"]["FiscalYear"];
            /** @description A version's number */
            from: number;
            to: number;
            total: components["schemas"]["MovedAmount"];
            goals: {
                renewal: components["schemas"]["MovedAmount"];
                cross_sell: components["schemas"]["MovedAmount"];
                win_back: components["schemas"]["MovedAmount"];
                new_sales: components["schemas"]["MovedAmount"];
            };
            /** @description Whose season differs */
            profiles: components["schemas"]["Channel"][];
            /** @description Only goals that differ */
            cells: {
                seller_id: components["schemas"]["Id"];
                seller_name: string;
                channel: components["schemas"]["Channel"];
                /** @description null: she did not work the channel */
                from: number | null;
                /** @description null: she does not any more */
                to: number | null;
                /** @description Also when only the season moves, within the same goal of the year */
                months_differ: boolean;
            }[];
            /** @description Only those that differ */
            revenue_goals: {
                seller_id: components["schemas"]["Id"];
                seller_name: string;
                /** @description null: she had none */
                from: number | null;
                to: number | null;
            }[];
        };
        MovedAmount: {
            from: components["schemas"]["Money"];
            to: components["schemas"]["Money"];
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
        /** @description Your role may not do this, the CSRF token is missing, the token may only read, or the company wants a second factor to be set up first */
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
        /** @description The body is larger than 1 MB; a file, than 8 MB */
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
        /** @description Too many attempts, or more than one may do in a while; wait */
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
        /** @description Who answers for the revenue */
        KamId: components["schemas"]["Id"];
        CustomerId: components["schemas"]["Id"];
        ProductId: components["schemas"]["Id"];
        /** @description Its name; default: the one that `on`, or today, lies in */
        FiscalYearQuery: components["schemas"]["FiscalYearName"];
        /**
         * @description The number of a version of the budget
         * @example 1
         */
        BudgetVersionPath: number;
        /**
         * @description Its name, `2026` or `2025-2026`
         * @example 2026
         */
        FiscalYearPath: string;
        /** @description Whose customers and deals */
        WorkListSeller: components["schemas"]["Id"];
        /** @description First day that it happened on, included, in the company's time zone */
        AuditFrom: components["schemas"]["Date"];
        /** @description Last day, included */
        AuditTo: components["schemas"]["Date"];
        /** @description By whom */
        AuditUser: components["schemas"]["Id"];
        AuditKind: components["schemas"]["AuditKind"];
        AuditDeal: components["schemas"]["Id"];
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
export type ProviderWish = components['schemas']['ProviderWish'];
export type ProviderAddress = components['schemas']['ProviderAddress'];
export type ProviderReturn = components['schemas']['ProviderReturn'];
export type CameByProvider = components['schemas']['CameByProvider'];
export type CompanyChoice = components['schemas']['CompanyChoice'];
export type Me = components['schemas']['Me'];
export type Myself = components['schemas']['Myself'];
export type MeChange = components['schemas']['MeChange'];
export type Account = components['schemas']['Account'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type Proof = components['schemas']['Proof'];
export type Code = components['schemas']['Code'];
export type CodeKey = components['schemas']['CodeKey'];
export type RecoveryCodes = components['schemas']['RecoveryCodes'];
export type Sessions = components['schemas']['Sessions'];
export type Invitation = components['schemas']['Invitation'];
export type InvitationDraft = components['schemas']['InvitationDraft'];
export type NewInvitation = components['schemas']['NewInvitation'];
export type NewResetLink = components['schemas']['NewResetLink'];
export type LinkSecret = components['schemas']['LinkSecret'];
export type Invited = components['schemas']['Invited'];
export type Acceptance = components['schemas']['Acceptance'];
export type ResetWish = components['schemas']['ResetWish'];
export type PasswordReset = components['schemas']['PasswordReset'];
export type ResetOf = components['schemas']['ResetOf'];
export type Company = components['schemas']['Company'];
export type CompanyChange = components['schemas']['CompanyChange'];
export type User = components['schemas']['User'];
export type UserDraft = components['schemas']['UserDraft'];
export type UserChange = components['schemas']['UserChange'];
export type Token = components['schemas']['Token'];
export type TokenScope = components['schemas']['TokenScope'];
export type TokenDraft = components['schemas']['TokenDraft'];
export type NewToken = components['schemas']['NewToken'];
export type DigestRhythm = components['schemas']['DigestRhythm'];
export type DigestChoice = components['schemas']['DigestChoice'];
export type Digest = components['schemas']['Digest'];
export type WebhookForm = components['schemas']['WebhookForm'];
export type WebhookDraft = components['schemas']['WebhookDraft'];
export type WebhookChange = components['schemas']['WebhookChange'];
export type Webhook = components['schemas']['Webhook'];
export type NewWebhook = components['schemas']['NewWebhook'];
export type Webhooks = components['schemas']['Webhooks'];
export type Dispatch = components['schemas']['Dispatch'];
export type Dispatches = components['schemas']['Dispatches'];
export type Seller = components['schemas']['Seller'];
export type SellerDraft = components['schemas']['SellerDraft'];
export type SellerChange = components['schemas']['SellerChange'];
export type Team = components['schemas']['Team'];
export type TeamDraft = components['schemas']['TeamDraft'];
export type TeamChange = components['schemas']['TeamChange'];
export type Customer = components['schemas']['Customer'];
export type CustomerMerge = components['schemas']['CustomerMerge'];
export type CustomerUnmerge = components['schemas']['CustomerUnmerge'];
export type CustomerDuplicates = components['schemas']['CustomerDuplicates'];
export type CustomerDraft = components['schemas']['CustomerDraft'];
export type CustomerChange = components['schemas']['CustomerChange'];
export type Product = components['schemas']['Product'];
export type ProductDraft = components['schemas']['ProductDraft'];
export type ProductChange = components['schemas']['ProductChange'];
export type DealDraft = components['schemas']['DealDraft'];
export type DealChange = components['schemas']['DealChange'];
export type Termination = components['schemas']['Termination'];
export type Reinstatement = components['schemas']['Reinstatement'];
export type Voiding = components['schemas']['Voiding'];
export type DealLineDraft = components['schemas']['DealLineDraft'];
export type ChannelReason = components['schemas']['ChannelReason'];
export type DealLine = components['schemas']['DealLine'];
export type Share = components['schemas']['Share'];
export type DealFields = components['schemas']['DealFields'];
export type Deal = components['schemas']['Deal'];
export type DealWithEntries = components['schemas']['DealWithEntries'];
export type IsVoid = components['schemas']['IsVoid'];
export type MayChange = components['schemas']['MayChange'];
export type DealEvent = components['schemas']['DealEvent'];
export type DealChangePreview = components['schemas']['DealChangePreview'];
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
export type ContractDay = components['schemas']['ContractDay'];
export type CalendarLink = components['schemas']['CalendarLink'];
export type HeldCalendarLink = components['schemas']['HeldCalendarLink'];
export type NewCalendarLink = components['schemas']['NewCalendarLink'];
export type CalendarLinkDraft = components['schemas']['CalendarLinkDraft'];
export type Board = components['schemas']['Board'];
export type BoardShows = components['schemas']['BoardShows'];
export type BoardDraft = components['schemas']['BoardDraft'];
export type BoardChange = components['schemas']['BoardChange'];
export type Pairing = components['schemas']['Pairing'];
export type BoardFigures = components['schemas']['BoardFigures'];
export type BoardTotal = components['schemas']['BoardTotal'];
export type BoardChannel = components['schemas']['BoardChannel'];
export type BoardSeller = components['schemas']['BoardSeller'];
export type BoardTeam = components['schemas']['BoardTeam'];
export type BoardDeal = components['schemas']['BoardDeal'];
export type MilestoneKind = components['schemas']['MilestoneKind'];
export type MilestoneFields = components['schemas']['MilestoneFields'];
export type Milestone = components['schemas']['Milestone'];
export type BoardMilestone = components['schemas']['BoardMilestone'];
export type BestPeriod = components['schemas']['BestPeriod'];
export type OwnProgress = components['schemas']['OwnProgress'];
export type BoardView = components['schemas']['BoardView'];
export type Progress = components['schemas']['Progress'];
export type Leaderboard = components['schemas']['Leaderboard'];
export type CrossSell = components['schemas']['CrossSell'];
export type WinBack = components['schemas']['WinBack'];
export type NewSalesNeeded = components['schemas']['NewSalesNeeded'];
export type KeyFigureFields = components['schemas']['KeyFigureFields'];
export type KeyFigureRow = components['schemas']['KeyFigureRow'];
export type KeyFigures = components['schemas']['KeyFigures'];
export type OverlayCredit = components['schemas']['OverlayCredit'];
export type ClosedMonths = components['schemas']['ClosedMonths'];
export type ClosedMonthsChange = components['schemas']['ClosedMonthsChange'];
export type Currency = components['schemas']['Currency'];
export type ExchangeRate = components['schemas']['ExchangeRate'];
export type Rate = components['schemas']['Rate'];
export type RatesDraft = components['schemas']['RatesDraft'];
export type AddedRates = components['schemas']['AddedRates'];
export type RatesFile = components['schemas']['RatesFile'];
export type ChannelReviewLine = components['schemas']['ChannelReviewLine'];
export type ChannelAcceptance = components['schemas']['ChannelAcceptance'];
export type AcceptedChannels = components['schemas']['AcceptedChannels'];
export type AuditKind = components['schemas']['AuditKind'];
export type Refusal = components['schemas']['Refusal'];
export type AuditItem = components['schemas']['AuditItem'];
export type ChannelGoals = components['schemas']['ChannelGoals'];
export type Profiles = components['schemas']['Profiles'];
export type Weights = components['schemas']['Weights'];
export type Covered = components['schemas']['Covered'];
export type Coverage = components['schemas']['Coverage'];
export type ReadBudget = components['schemas']['ReadBudget'];
export type RevenueGoals = components['schemas']['RevenueGoals'];
export type Budget = components['schemas']['Budget'];
export type BudgetDraft = components['schemas']['BudgetDraft'];
export type BudgetApproval = components['schemas']['BudgetApproval'];
export type ChannelAmounts = components['schemas']['ChannelAmounts'];
export type SellerSales = components['schemas']['SellerSales'];
export type BudgetProposal = components['schemas']['BudgetProposal'];
export type RetroPlan = components['schemas']['RetroPlan'];
export type Distribution = components['schemas']['Distribution'];
export type Distributed = components['schemas']['Distributed'];
export type BudgetArithmetic = components['schemas']['BudgetArithmetic'];
export type CoverageHole = components['schemas']['CoverageHole'];
export type Plan = components['schemas']['Plan'];
export type PlanAnswer = components['schemas']['PlanAnswer'];
export type ScenarioName = components['schemas']['ScenarioName'];
export type Scenario = components['schemas']['Scenario'];
export type Scenarios = components['schemas']['Scenarios'];
export type ImportedFile = components['schemas']['ImportedFile'];
export type Imports = components['schemas']['Imports'];
export type ImportState = components['schemas']['ImportState'];
export type LiveVersion = components['schemas']['LiveVersion'];
export type LiveImportProgress = components['schemas']['LiveImportProgress'];
export type ImportMapping = components['schemas']['ImportMapping'];
export type ImportOutcome = components['schemas']['ImportOutcome'];
export type ImportNameMeaning = components['schemas']['ImportNameMeaning'];
export type ImportSample = components['schemas']['ImportSample'];
export type ImportUnknownNames = components['schemas']['ImportUnknownNames'];
export type ImportFirstDeal = components['schemas']['ImportFirstDeal'];
export type ImportSum = components['schemas']['ImportSum'];
export type ImportChannelSum = components['schemas']['ImportChannelSum'];
export type ImportNames = components['schemas']['ImportNames'];
export type ImportFault = components['schemas']['ImportFault'];
export type ImportedScores = components['schemas']['ImportedScores'];
export type ImportReport = components['schemas']['ImportReport'];
export type ImportRevenue = components['schemas']['ImportRevenue'];
export type NamedAmount = components['schemas']['NamedAmount'];
export type RevenueSource = components['schemas']['RevenueSource'];
export type RevenueSum = components['schemas']['RevenueSum'];
export type Revenue = components['schemas']['Revenue'];
export type RevenueEntry = components['schemas']['RevenueEntry'];
export type MatchedBy = components['schemas']['MatchedBy'];
export type MatchChoice = components['schemas']['MatchChoice'];
export type RevenueMatch = components['schemas']['RevenueMatch'];
export type BridgeStep = components['schemas']['BridgeStep'];
export type Bridge = components['schemas']['Bridge'];
export type BridgeRow = components['schemas']['BridgeRow'];
export type ScoreScale = components['schemas']['ScoreScale'];
export type SatisfactionDraft = components['schemas']['SatisfactionDraft'];
export type SatisfactionScore = components['schemas']['SatisfactionScore'];
export type Promoters = components['schemas']['Promoters'];
export type Delivery = components['schemas']['Delivery'];
export type KamVolume = components['schemas']['KamVolume'];
export type KamCustomer = components['schemas']['KamCustomer'];
export type Kam = components['schemas']['Kam'];
export type Accuracy = components['schemas']['Accuracy'];
export type AccuracySum = components['schemas']['AccuracySum'];
export type AccuracyYear = components['schemas']['AccuracyYear'];
export type Import = components['schemas']['Import'];
export type BudgetVersions = components['schemas']['BudgetVersions'];
export type BudgetDifference = components['schemas']['BudgetDifference'];
export type MovedAmount = components['schemas']['MovedAmount'];
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
export type ParameterKamId = components['parameters']['KamId'];
export type ParameterCustomerId = components['parameters']['CustomerId'];
export type ParameterProductId = components['parameters']['ProductId'];
export type ParameterFiscalYearQuery = components['parameters']['FiscalYearQuery'];
export type ParameterBudgetVersionPath = components['parameters']['BudgetVersionPath'];
export type ParameterFiscalYearPath = components['parameters']['FiscalYearPath'];
export type ParameterWorkListSeller = components['parameters']['WorkListSeller'];
export type ParameterAuditFrom = components['parameters']['AuditFrom'];
export type ParameterAuditTo = components['parameters']['AuditTo'];
export type ParameterAuditUser = components['parameters']['AuditUser'];
export type ParameterAuditKind = components['parameters']['AuditKind'];
export type ParameterAuditDeal = components['parameters']['AuditDeal'];
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
    begin_provider_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderWish"];
            };
        };
        responses: {
            /** @description The address at the provider */
            200: {
                headers: {
                    /** @description What binds it to this browser */
                    "Set-Cookie": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    finish_provider_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderReturn"];
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
                    "application/json": components["schemas"]["CameByProvider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    prove_provider_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Code"];
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
                    "application/json": components["schemas"]["CameByProvider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
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
    switch_company: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyChoice"];
            };
        };
        responses: {
            /** @description As who you are there */
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
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
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
            403: components["responses"]["Forbidden"];
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
    get_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description It is another now */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    unlink_provider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description Kvartett and the account at the provider are connected no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    set_up_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description What the phone needs to know */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeKey"];
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
    confirm_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Code"];
            };
        };
        responses: {
            /** @description It is on; ten codes for the day the phone is lost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
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
    remove_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description It is off */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    renew_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description The new ones, told in this answer only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
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
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In all my companies, the one that was used latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_all_sessions: {
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
    end_session: {
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
            /** @description It has ended */
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
            403: components["responses"]["Forbidden"];
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
    make_reset_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where she chooses it; told in this answer only */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewResetLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    remove_user_second_factor: {
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
            /** @description She signs in by password alone */
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
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_invitations: {
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
            /** @description Oldest first; also those whose time is up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Invitation"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    invite: {
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
                "application/json": components["schemas"]["InvitationDraft"];
            };
        };
        responses: {
            /** @description The invitation, and its link, told in this answer only */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    withdraw_invitation: {
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
            /** @description Its link works no more */
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
    look_at_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkSecret"];
            };
        };
        responses: {
            /** @description What its link shows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
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
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    ask_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetWish"];
            };
        };
        responses: {
            /** @description If the address is known, a letter is on its way */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    look_at_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkSecret"];
            };
        };
        responses: {
            /** @description Hers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetOf"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Unavailable"];
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description It is hers from now on; sign in with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetOf"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
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
            403: components["responses"]["Forbidden"];
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
            403: components["responses"]["Forbidden"];
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
            403: components["responses"]["Forbidden"];
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
            403: components["responses"]["Forbidden"];
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
            403: components["responses"]["Forbidden"];
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
            403: components["responses"]["Forbidden"];
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
    merge_customers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerMerge"];
            };
        };
        responses: {
            /** @description The customer that is kept */
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
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    unmerge_customer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerUnmerge"];
            };
        };
        responses: {
            /** @description The customer that was kept */
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
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_customer_duplicates: {
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
            /** @description Those with the same organisation number first, then the same name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["CustomerDuplicates"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
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
            403: components["responses"]["Forbidden"];
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
            403: components["responses"]["Forbidden"];
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
            403: components["responses"]["Forbidden"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealWithEntries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    correct_deal: {
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
                "application/json": components["schemas"]["DealChange"];
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
                    "application/json": components["schemas"]["DealWithEntries"];
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
    preview_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealChange"];
            };
        };
        responses: {
            /** @description What it would do to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealChangePreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    terminate_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Termination"];
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
                    "application/json": components["schemas"]["DealWithEntries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    preview_termination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Termination"];
            };
        };
        responses: {
            /** @description What it would do to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealChangePreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    reinstate_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reinstatement"];
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
                    "application/json": components["schemas"]["DealWithEntries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    preview_reinstatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reinstatement"];
            };
        };
        responses: {
            /** @description What it would do to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealChangePreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    void_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this attempt, say a UUID; kept for at least 30 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Voiding"];
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
                    "application/json": components["schemas"]["DealWithEntries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    preview_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Voiding"];
            };
        };
        responses: {
            /** @description What it would do to the ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealChangePreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_channel_review: {
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
            /** @description The latest signed first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["ChannelReviewLine"][];
                        /** @description How many there are in all */
                        total: number;
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_channels: {
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
                "application/json": components["schemas"]["ChannelAcceptance"];
            };
        };
        responses: {
            /** @description How many were moved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedChannels"];
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
                team_id?: components["parameters"]["TeamId"];
                deal_id?: components["schemas"]["Id"];
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
                        /**
                         * Format: int64
                         * @description The sum of all that match, not of this page only
                         */
                        total_amount: number;
                        total_count: number;
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
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
                 * @description Any of channel, seller, team, branch, month, customer, product, joined by commas, each at most once; none: only the total. Rows by team are each team's own; by branch, each team's with those below it, so that they come to more than the total
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
            403: components["responses"]["Forbidden"];
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
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_renewals: {
        parameters: {
            query?: {
                /** @description Ends within so many days from today */
                days?: number;
                /** @description Ends in that year instead, also what has ended already without being renewed: what a budget's proposal reckons with */
                fiscal_year?: components["schemas"]["FiscalYearName"];
                /** @description Whose customers and deals */
                seller_id?: components["parameters"]["WorkListSeller"];
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
                        /** @description What ends within 30, 60 and 90 days, whatever `days` is */
                        within: {
                            /** @enum {integer} */
                            days: 30 | 60 | 90;
                            lines: number;
                            volume_per_year: components["schemas"]["Money"];
                        }[];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_cross_sell: {
        parameters: {
            query?: {
                /** @description Whose customers and deals */
                seller_id?: components["parameters"]["WorkListSeller"];
                customer_id?: components["parameters"]["CustomerId"];
                /** @description Only this product group */
                group?: string;
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
            /** @description Ranked by the usual volume × how many of those alike buy it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["CrossSell"][];
                        /** @description The product groups, for the columns of a matrix */
                        groups: string[];
                        total: number;
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_win_back: {
        parameters: {
            query?: {
                /** @description Whose customers and deals */
                seller_id?: components["parameters"]["WorkListSeller"];
                status?: "passive" | "lost";
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
            /** @description The largest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["WinBack"][];
                        total: number;
                        total_used_to_buy: components["schemas"]["Money"];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_new_sales: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description On which day; default: today */
                on?: components["parameters"]["On"];
                seller_id?: components["parameters"]["SellerId"];
                /** @description How many first contacts it takes to sign one deal */
                contacts_per_deal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the rest of the goal asks for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSalesNeeded"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_calendar: {
        parameters: {
            query?: {
                /** @description The first day; this month's first, when not said */
                from?: components["schemas"]["Date"];
                /** @description The last day, included, at most 1,100 days in all; the last of that month, when not said */
                to?: components["schemas"]["Date"];
                /** @description Whose customers and deals */
                seller_id?: components["parameters"]["WorkListSeller"];
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
            /** @description What is coming */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["ContractDay"][];
                        from: components["schemas"]["Date"];
                        to: components["schemas"]["Date"];
                        today: components["schemas"]["Date"];
                        /** @description How many there are, whatever the limit */
                        total: number;
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_calendar_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When it was made; the address itself is never told again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldCalendarLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    make_calendar_link: {
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
                "application/json": components["schemas"]["CalendarLinkDraft"];
            };
        };
        responses: {
            /** @description The new link */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarLink"];
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
    revoke_calendar_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    get_calendar_feed: {
        parameters: {
            query?: {
                /** @description Whose customers and deals */
                seller_id?: components["parameters"]["WorkListSeller"];
            };
            header?: {
                /** @description The `ETag` of the answer you have; 304 when it still holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The secret of a private link: 32 random bytes as base64url */
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            304: components["responses"]["Unchanged"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["Missing"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_key_figures: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description On which day; default: today */
                on?: components["parameters"]["On"];
                /** @description One row for each; none: only the total */
                by?: "channel" | "seller" | "team" | "product" | "customer";
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
                product_id?: components["parameters"]["ProductId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures and how each is worked out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyFigures"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_overlay_credit: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description On which day; default: today */
                on?: components["parameters"]["On"];
                seller_id?: components["parameters"]["SellerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By seller and channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlayCredit"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_closed_months: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Closed through which month */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedMonths"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    close_months: {
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
                "application/json": components["schemas"]["ClosedMonthsChange"];
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
                    "application/json": components["schemas"]["ClosedMonths"];
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
    get_revenue: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                /**
                 * @description Any of month, customer, kam, joined by commas, each at most once; none: only the total
                 * @example kam,month
                 */
                by?: string;
                customer_id?: components["parameters"]["CustomerId"];
                /** @description Who answers for the revenue */
                kam_id?: components["parameters"]["KamId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revenue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revenue"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_revenue_entries: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                customer_id?: components["parameters"]["CustomerId"];
                /** @description Who answers for the revenue */
                kam_id?: components["parameters"]["KamId"];
                /** @description What was matched to that deal; of all days, unless days are said. A seller sees all of her own deal's */
                deal_id?: components["schemas"]["Id"];
                /** @description not_assigned: what nobody answers for; no_customer: what does not say whose it is; not_matched: what belongs to no contract */
                only?: "all" | "not_assigned" | "no_customer" | "not_matched";
                /** @description all: also what was taken back, and what took it back */
                show?: "standing" | "all";
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
            /** @description Amounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["RevenueEntry"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    match_revenue_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevenueMatch"];
            };
        };
        responses: {
            /** @description The amount as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_bridge: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps, in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bridge"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_bridge_rows: {
        parameters: {
            query: {
                step: components["schemas"]["BridgeStep"];
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
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
            /** @description Contract years and amounts of revenue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["BridgeRow"][];
                        /** @description Of all rows of the step */
                        total: components["schemas"]["Money"];
                        /** @description How many they are */
                        count: number;
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_accuracy: {
        parameters: {
            query?: {
                /** @description Of contract years that have passed: those that ended on this day or later */
                ended_from?: components["schemas"]["Date"];
                /** @description Likewise: on this day or earlier */
                ended_to?: components["schemas"]["Date"];
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
                product_id?: components["parameters"]["ProductId"];
                /** @description How many of the worst, and of the best */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In all, by seller, channel and product group, and the contracts that missed most and least */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accuracy"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_kam: {
        parameters: {
            query?: {
                /** @description The one that today is in, when it is left out */
                fiscal_year?: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Her year and her customers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kam"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_satisfaction: {
        parameters: {
            query?: {
                customer_id?: components["parameters"]["CustomerId"];
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
            /** @description A page of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SatisfactionScore"][];
                        next_cursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    note_satisfaction: {
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
                "application/json": components["schemas"]["SatisfactionDraft"];
            };
        };
        responses: {
            /** @description As it was noted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SatisfactionScore"];
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
    take_back_satisfaction: {
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
            /** @description It is taken back */
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
    list_rates: {
        parameters: {
            query?: {
                currency?: components["schemas"]["Currency"];
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
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
            /** @description By day, newest first; the same day by currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["Rate"][];
                        /** @description Each currency that has any rate, by code, whatever was asked for */
                        currencies: {
                            currency: components["schemas"]["Currency"];
                            /** @description How many days have a rate */
                            days: number;
                            first_on: components["schemas"]["Date"];
                            last_on: components["schemas"]["Date"];
                            last_rate: components["schemas"]["ExchangeRate"];
                            /** @description Of the last one */
                            source: string;
                        }[];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_rates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatesDraft"];
            };
        };
        responses: {
            /** @description How many are new or other than before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedRates"];
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
    add_rates_file: {
        parameters: {
            query?: {
                /** @description Which currency a file is about that does not say so itself, as the Riksbank's JSON for one series */
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    get_rate: {
        parameters: {
            query?: {
                /** @description On which day; default: today */
                on?: components["parameters"]["On"];
            };
            header?: never;
            path: {
                currency: components["schemas"]["Currency"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_audit: {
        parameters: {
            query?: {
                /** @description First day that it happened on, included, in the company's time zone */
                from?: components["parameters"]["AuditFrom"];
                /** @description Last day, included */
                to?: components["parameters"]["AuditTo"];
                /** @description By whom */
                user_id?: components["parameters"]["AuditUser"];
                kind?: components["parameters"]["AuditKind"];
                deal_id?: components["parameters"]["AuditDeal"];
                customer_id?: components["parameters"]["CustomerId"];
                seller_id?: components["parameters"]["SellerId"];
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
            /** @description The newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["AuditItem"][];
                    } & components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_refusals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first, all on one page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Refusal"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_deals_xlsx: {
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
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Office Open XML workbook; sums are formulas */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_deals_csv: {
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
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Semicolons, UTF-8 with a byte order mark; decimals as the person's language has them */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_entries_xlsx: {
        parameters: {
            query?: {
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
                product_id?: components["parameters"]["ProductId"];
                deal_id?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Office Open XML workbook; sums are formulas */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_entries_csv: {
        parameters: {
            query?: {
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
                product_id?: components["parameters"]["ProductId"];
                deal_id?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Semicolons, UTF-8 with a byte order mark; decimals as the person's language has them */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_standing_xlsx: {
        parameters: {
            query?: {
                /** @description On which day; default: today */
                on?: components["parameters"]["On"];
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /**
                 * @description Any of channel, seller, team, branch, month, customer, product, joined by commas, each at most once; none: only the total. Rows by team are each team's own; by branch, each team's with those below it, so that they come to more than the total
                 * @example seller,channel
                 */
                by?: string;
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
                product_id?: components["parameters"]["ProductId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Office Open XML workbook; sums are formulas */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_standing_csv: {
        parameters: {
            query?: {
                /** @description On which day; default: today */
                on?: components["parameters"]["On"];
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /**
                 * @description Any of channel, seller, team, branch, month, customer, product, joined by commas, each at most once; none: only the total. Rows by team are each team's own; by branch, each team's with those below it, so that they come to more than the total
                 * @example seller,channel
                 */
                by?: string;
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
                product_id?: components["parameters"]["ProductId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Semicolons, UTF-8 with a byte order mark; decimals as the person's language has them */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_bridge_xlsx: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                seller_id?: components["parameters"]["SellerId"];
                team_id?: components["parameters"]["TeamId"];
                channel?: components["parameters"]["Channel"];
                customer_id?: components["parameters"]["CustomerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Office Open XML workbook; sums are formulas */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_customers_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Office Open XML workbook; sums are formulas */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_customers_csv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Semicolons, UTF-8 with a byte order mark; decimals as the person's language has them */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_budget_xlsx: {
        parameters: {
            query?: {
                /** @description Left out: the current one */
                fiscal_year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Office Open XML workbook; sums are formulas */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_budget_csv: {
        parameters: {
            query?: {
                /** @description Left out: the current one */
                fiscal_year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Semicolons, UTF-8 with a byte order mark; decimals as the person's language has them */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_audit_xlsx: {
        parameters: {
            query?: {
                /** @description First day that it happened on, included, in the company's time zone */
                from?: components["parameters"]["AuditFrom"];
                /** @description Last day, included */
                to?: components["parameters"]["AuditTo"];
                /** @description By whom */
                user_id?: components["parameters"]["AuditUser"];
                kind?: components["parameters"]["AuditKind"];
                deal_id?: components["parameters"]["AuditDeal"];
                customer_id?: components["parameters"]["CustomerId"];
                seller_id?: components["parameters"]["SellerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Office Open XML workbook, headings in the person's language; at most 100,000 rows, the newest */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_audit_csv: {
        parameters: {
            query?: {
                /** @description First day that it happened on, included, in the company's time zone */
                from?: components["parameters"]["AuditFrom"];
                /** @description Last day, included */
                to?: components["parameters"]["AuditTo"];
                /** @description By whom */
                user_id?: components["parameters"]["AuditUser"];
                kind?: components["parameters"]["AuditKind"];
                deal_id?: components["parameters"]["AuditDeal"];
                customer_id?: components["parameters"]["CustomerId"];
                seller_id?: components["parameters"]["SellerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Semicolons, UTF-8 with a byte order mark, headings in the person's language; at most 100,000 rows, the newest */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_revenue_xlsx: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                customer_id?: components["parameters"]["CustomerId"];
                /** @description Who answers for the revenue */
                kam_id?: components["parameters"]["KamId"];
                only?: "all" | "not_assigned" | "no_customer";
                show?: "standing" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An Office Open XML workbook; sums are formulas */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_revenue_csv: {
        parameters: {
            query?: {
                /** @description Its name; default: the one that `on`, or today, lies in */
                fiscal_year?: components["parameters"]["FiscalYearQuery"];
                /** @description First day, included */
                from?: components["parameters"]["From"];
                /** @description Last day, included */
                to?: components["parameters"]["To"];
                customer_id?: components["parameters"]["CustomerId"];
                /** @description Who answers for the revenue */
                kam_id?: components["parameters"]["KamId"];
                only?: "all" | "not_assigned" | "no_customer";
                show?: "standing" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Semicolons, UTF-8 with a byte order mark; decimals as the person's language has them */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_company: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A zip */
            200: {
                headers: {
                    /** @description A name for the file */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_digest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My choice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Digest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    choose_digest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DigestChoice"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Digest"];
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
    send_digest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order they were made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_webhook: {
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
                "application/json": components["schemas"]["WebhookDraft"];
            };
        };
        responses: {
            /** @description The webhook and its secret, which is told in this answer only */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
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
    get_webhook: {
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
            /** @description The webhook; never its whole address nor its secret */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_webhook: {
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
            /** @description It is gone */
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
    change_webhook: {
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
                "application/json": components["schemas"]["WebhookChange"];
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
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
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
    try_webhook: {
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
            /** @description How it went */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
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
    list_dispatches: {
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
            /** @description The newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatches"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_events: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the last event that was seen
                 * @example 4711
                 */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It goes on until either side ends it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_imports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, also those that were undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imports"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    begin_import: {
        parameters: {
            query?: {
                /**
                 * @description What the file is called
                 * @example affärer.xlsx
                 */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description It is being read */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_import: {
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
            /** @description As it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    put_mapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMapping"];
            };
        };
        responses: {
            /** @description It is being read again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    commit_import: {
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
            /** @description It is being brought in */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    undo_import: {
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
            /** @description It is undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description It is being undone */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
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
    get_proposal: {
        parameters: {
            query?: {
                /** @description The company's goal for the year; without it, new sales has no amount */
                total?: number;
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
            /** @description What the contracts and earlier years propose */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetProposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_retro_plan: {
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
        requestBody?: never;
        responses: {
            /** @description What the channels were in earlier years */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetroPlan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    distribute_goal: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["Distribution"];
            };
        };
        responses: {
            /** @description The answer; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributed"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_up_budget: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetDraft"];
            };
        };
        responses: {
            /** @description The answer; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetArithmetic"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    try_plan: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["Plan"];
            };
        };
        responses: {
            /** @description The answer; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_budget: {
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
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description What the file says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadBudget"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_scenarios: {
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
        requestBody?: never;
        responses: {
            /** @description The scenarios of the year, whole */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenarios"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    set_aside_budget: {
        parameters: {
            query?: never;
            header?: {
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
                "application/json": components["schemas"]["ScenarioName"];
            };
        };
        responses: {
            /** @description The scenario */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    remove_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
                /**
                 * @description The number of a scenario of that year; none is ever used again
                 * @example 1
                 */
                scenario: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
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
    rename_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
                /**
                 * @description The number of a scenario of that year; none is ever used again
                 * @example 1
                 */
                scenario: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioName"];
            };
        };
        responses: {
            /** @description The scenario */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    list_versions: {
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
        requestBody?: never;
        responses: {
            /** @description The versions of the budget, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetVersions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
                /**
                 * @description The number of a version of the budget
                 * @example 1
                 */
                version: components["parameters"]["BudgetVersionPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One version of the budget */
            200: {
                headers: {
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
    compare_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name, `2026` or `2025-2026`
                 * @example 2026
                 */
                fiscal_year: components["parameters"]["FiscalYearPath"];
                /**
                 * @description The number of a version of the budget
                 * @example 1
                 */
                version: components["parameters"]["BudgetVersionPath"];
                /**
                 * @description The number of the version that it is compared with
                 * @example 2
                 */
                other: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs between two versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetDifference"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_progress: {
        parameters: {
            query?: {
                seller_id?: components["parameters"]["SellerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Her own progress */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_leaderboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first place first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaderboard"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_boards: {
        parameters: {
            query?: never;
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
                        items: components["schemas"]["Board"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    pair_board: {
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
                "application/json": components["schemas"]["BoardDraft"];
            };
        };
        responses: {
            /** @description The board */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
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
    get_board_settings: {
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
            /** @description The board */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_board: {
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
    change_board: {
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
                "application/json": components["schemas"]["BoardChange"];
            };
        };
        responses: {
            /** @description The board */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Missing"];
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
    get_pairing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `code` is null when it is paired, and when it has no code or its code has run out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairing"];
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_pairing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is paired already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairing"];
                };
            };
            /** @description The code */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairing"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_board: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer you have; 304 when it still holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            304: components["responses"]["Unchanged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_board_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-Sent Events, for as long as both sides want */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
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
