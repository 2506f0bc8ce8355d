#include "kvartett/api/wire_account.h"

#include "kvartett/api/wire_company.h"
#include "kvartett/auth/device.h"
#include "kvartett/auth/secret.h"

namespace kvartett::wire {
namespace {

using OptionalText = std::optional<std::string>;

constexpr std::size_t email_max = 254;
constexpr std::size_t name_max = 200;

struct InvitationBody {
  std::string email;
  Role role = Role::viewer;
  json::Given<OptionalText> seller_id;
  json::Given<OptionalText> team_id;
};
BOOST_DESCRIBE_STRUCT(InvitationBody, (), (email, role, seller_id, team_id))

struct InvitationAnswer {
  std::string id;
  std::string email;
  Role role = Role::viewer;
  OptionalText seller_id;
  OptionalText team_id;
  OptionalText team_name;
  std::string made_at;
  std::string expires_at;
  bool has_expired = false;
};
BOOST_DESCRIBE_STRUCT(InvitationAnswer, (),
                      (id, email, role, seller_id, team_id, team_name, made_at, expires_at,
                       has_expired))

struct NewInvitationAnswer {
  InvitationAnswer invitation;
  OptionalText path;
};
BOOST_DESCRIBE_STRUCT(NewInvitationAnswer, (), (invitation, path))

struct NewResetLinkAnswer {
  OptionalText path;
  std::string expires_at;
};
BOOST_DESCRIBE_STRUCT(NewResetLinkAnswer, (), (path, expires_at))

struct SecretBody {
  std::string secret;
};
BOOST_DESCRIBE_STRUCT(SecretBody, (), (secret))

struct InvitedAnswer {
  std::string company;
  std::string email;
  Role role = Role::viewer;
  bool is_known = false;
  bool must_choose_anew = false;
  bool has_second_factor = false;
  bool has_password = false;
  std::string expires_at;
};
BOOST_DESCRIBE_STRUCT(InvitedAnswer, (),
                      (company, email, role, is_known, must_choose_anew, has_second_factor,
                       has_password, expires_at))

struct AcceptanceBody {
  std::string secret;
  std::string password;
  json::Given<std::string> name;
  json::Given<std::string> totp;
  json::Given<std::string> new_password;
};
BOOST_DESCRIBE_STRUCT(AcceptanceBody, (), (secret, password, name, totp, new_password))

struct ResetAnswer {
  std::string email;
};
BOOST_DESCRIBE_STRUCT(ResetAnswer, (), (email))

struct ResetWishBody {
  std::string email;
};
BOOST_DESCRIBE_STRUCT(ResetWishBody, (), (email))

struct ProofBody {
  std::string current_password;
  json::Given<std::string> totp;
};
BOOST_DESCRIBE_STRUCT(ProofBody, (), (current_password, totp))

struct CodeBody {
  std::string totp;
};
BOOST_DESCRIBE_STRUCT(CodeBody, (), (totp))

struct CodeKeyAnswer {
  std::string key;
  std::string address;
};
BOOST_DESCRIBE_STRUCT(CodeKeyAnswer, (), (key, address))

struct RecoveryCodesAnswer {
  std::vector<std::string> recovery_codes;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodesAnswer, (), (recovery_codes))

struct SecondFactorAnswer {
  bool is_on = false;
  bool is_required = false;
  std::int64_t recovery_codes_left = 0;
};
BOOST_DESCRIBE_STRUCT(SecondFactorAnswer, (), (is_on, is_required, recovery_codes_left))

struct ProviderAnswer {
  std::string name;
  std::string linked_at;
};
BOOST_DESCRIBE_STRUCT(ProviderAnswer, (), (name, linked_at))

struct AccountAnswer {
  std::string email;
  bool has_password = true;
  bool proved_lately = false;
  SecondFactorAnswer second_factor;
  std::optional<ProviderAnswer> provider;
};
BOOST_DESCRIBE_STRUCT(AccountAnswer, (),
                      (email, has_password, proved_lately, second_factor, provider))

struct SessionAnswer {
  std::string id;
  std::string device;
  std::string address;
  std::string company;
  std::string began_at;
  std::string used_at;
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(SessionAnswer, (),
                      (id, device, address, company, began_at, used_at, is_current))

struct SessionsAnswer {
  std::vector<SessionAnswer> items;
};
BOOST_DESCRIBE_STRUCT(SessionsAnswer, (), (items))

InvitationAnswer invitation_answer(const Names& names, const Link& link, Instant now) {
  return {names.link(link.number),
          link.email,
          link.role,
          names.text(link.seller),
          names.text(link.team),
          names.name(link.team),
          kvartett::text(link.created_at),
          kvartett::text(link.expires_at),
          now >= link.expires_at};
}

// The secret is in the part of an address that a browser sends to nobody.
OptionalText path_of(std::string_view page, const NewLink& made) {
  if (made.secret.empty()) return {};
  return fmt::format("{}#{}", page, made.secret);
}

}  // namespace

Result<InvitationDraft> read_invitation(const Names& names, const json::Value& value) {
  InvitationBody body = TRY(json::read_value<InvitationBody>(value));
  std::vector<Problem> problems;
  judge_length(problems, "/email", body.email, email_max);
  if (!problems.empty()) return refuse(std::move(problems));
  InvitationDraft draft;
  draft.email = std::move(body.email);
  draft.role = body.role;
  if (body.seller_id) draft.seller = names.optional_id<Seller>(*body.seller_id);
  if (body.team_id) draft.team = names.optional_id<Team>(*body.team_id);
  return draft;
}

std::string page_of_invitations(const Names& names, const std::vector<Link>& links, Instant now,
                                const OptionalText& next_cursor) {
  Page<InvitationAnswer> page{{}, next_cursor};
  for (const Link& link : links) page.items.push_back(invitation_answer(names, link, now));
  return json::text(page);
}

std::string new_invitation(const Names& names, const NewLink& made, Instant now) {
  return json::text(
      NewInvitationAnswer{invitation_answer(names, made.link, now), path_of("/invitation", made)});
}

std::string new_reset_link(const NewLink& made) {
  return json::text(
      NewResetLinkAnswer{path_of("/reset", made), kvartett::text(made.link.expires_at)});
}

Result<std::string> read_link_secret(const json::Value& value) {
  SecretBody body = TRY(json::read_value<SecretBody>(value));
  return std::move(body.secret);
}

std::string invited(const Invited& invited) {
  return json::text(InvitedAnswer{invited.company, invited.link.email, invited.link.role,
                                  invited.is_known, invited.must_choose_anew,
                                  invited.has_second_factor, invited.has_password,
                                  kvartett::text(invited.link.expires_at)});
}

Result<Acceptance> read_acceptance(const json::Value& value) {
  AcceptanceBody body = TRY(json::read_value<AcceptanceBody>(value));
  Acceptance acceptance;
  acceptance.secret = std::move(body.secret);
  acceptance.password = std::move(body.password);
  acceptance.name = body.name.value_or("");
  acceptance.code = body.totp.value_or("");
  acceptance.new_password = body.new_password.value_or("");
  std::vector<Problem> problems;
  judge_length(problems, "/name", acceptance.name, name_max);
  if (!problems.empty()) return refuse(std::move(problems));
  return acceptance;
}

Result<std::string> read_reset_wish(const json::Value& value) {
  ResetWishBody body = TRY(json::read_value<ResetWishBody>(value));
  std::vector<Problem> problems;
  judge_length(problems, "/email", body.email, email_max);
  if (!problems.empty()) return refuse(std::move(problems));
  return std::move(body.email);
}

std::string reset_of(const Person& person) { return json::text(ResetAnswer{person.email}); }

Result<OwnProof> read_proof(const json::Value& value) {
  ProofBody body = TRY(json::read_value<ProofBody>(value));
  return OwnProof{std::move(body.current_password), body.totp.value_or(""), false};
}

Result<std::string> read_code(const json::Value& value) {
  CodeBody body = TRY(json::read_value<CodeBody>(value));
  return std::move(body.totp);
}

std::string code_key(const NewCodeKey& key) {
  return json::text(CodeKeyAnswer{key.typed, key.address});
}

std::string recovery_codes(const std::vector<std::string>& codes) {
  return json::text(RecoveryCodesAnswer{codes});
}

std::string account(const Person& person, const AccountState& state) {
  AccountAnswer answer;
  answer.email = person.email;
  answer.has_password = !person.password_hash.empty();
  answer.proved_lately = state.proved_lately;
  answer.second_factor.is_on = person.second_factor.is_on();
  answer.second_factor.is_required = state.code_is_required;
  answer.second_factor.recovery_codes_left =
      static_cast<std::int64_t>(person.second_factor.recovery_codes.size());
  if (const auto& identity = person.identity)
    answer.provider = ProviderAnswer{state.provider_name, kvartett::text(identity->linked_at)};
  return json::text(answer);
}

std::string sessions(const std::vector<Session>& sessions,
                     const std::vector<std::string>& companies, std::string_view current,
                     Language language) {
  SessionsAnswer answer;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const Session& session = sessions[i];
    answer.items.push_back({secret_name(session.secret_hash),
                            device_in_words(session.device).in(language), session.address,
                            companies[i], kvartett::text(session.created_at),
                            kvartett::text(session.used_at), session.secret_hash == current});
  }
  return json::text(answer);
}

}  // namespace kvartett::wire
