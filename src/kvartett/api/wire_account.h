// How somebody comes in by a link, and what she does with her own account, on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/invite.h"
#include "kvartett/app/keep_account.h"

namespace kvartett::wire {

Result<InvitationDraft> read_invitation(const Names& names, const json::Value& body);
std::string page_of_invitations(const Names& names, const std::vector<Link>& links, Instant now,
                                const std::optional<std::string>& next_cursor);
std::string new_invitation(const Names& names, const NewLink& made, Instant now);
std::string new_reset_link(const NewLink& made);

Result<std::string> read_link_secret(const json::Value& body);
std::string invited(const Invited& invited);
Result<Acceptance> read_acceptance(const json::Value& body);

Result<std::string> read_reset_wish(const json::Value& body);  // the address
struct PasswordReset {
  std::string secret;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(PasswordReset, (), (secret, password))
std::string reset_of(const Person& person);

struct PasswordChange {
  std::string current_password;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current_password, password))
Result<OwnProof> read_proof(const json::Value& body);
Result<std::string> read_code(const json::Value& body);
std::string code_key(const NewCodeKey& key);
std::string recovery_codes(const std::vector<std::string>& codes);
struct AccountState {
  bool code_is_required = false;  // by the company
  bool proved_lately = false;     // at the identity provider
  std::string provider_name;      // that she is linked to
};
std::string account(const Person& person, const AccountState& state);

// `companies`: the names of theirs, in the same order; `current`: the hash of the one that asks.
std::string sessions(const std::vector<Session>& sessions,
                     const std::vector<std::string>& companies, std::string_view current,
                     Language language);

}  // namespace kvartett::wire
