// What a person does with her own account: another password, and the code beside it.
#pragma once

#include <string>
#include <vector>

#include "kvartett/app/sign_in.h"

namespace kvartett {

// How one who has signed in shows that it is still she.
struct OwnProof {
  std::string password;
  std::string code;  // of one who has a second factor, where it says so
  // She has shown the identity provider anew who she is: that stands for the password of one who
  // has none.
  bool by_provider = false;
};

// Asks the password that she has; one who has none chooses her first. Ends her other sessions;
// `secret`: of this one.
Result<void> change_password(App& app, Door& door, const Actor& actor, std::string_view secret,
                             const OwnProof& proof, const std::string& password,
                             std::string_view address);

struct NewCodeKey {
  std::string typed;    // to type into the phone
  std::string address;  // to be read off the screen
};
// Begins: the key is told here and never again. Nothing changes before a code confirms it.
Result<NewCodeKey> set_up_second_factor(App& app, Door& door, const Actor& actor,
                                        const OwnProof& proof, std::string_view address);
// The ten recovery codes, told once.
Result<std::vector<std::string>> confirm_second_factor(App& app, const Actor& actor,
                                                       const std::string& code);
// Both ask for the password and the code.
Result<void> remove_second_factor(App& app, Door& door, const Actor& actor, const OwnProof& proof,
                                  std::string_view address);
Result<std::vector<std::string>> renew_recovery_codes(App& app, Door& door, const Actor& actor,
                                                      const OwnProof& proof,
                                                      std::string_view address);

// She signs in by her password alone, which she must have. Asks for it, and for the code of one who
// has a second factor. Ends her other sessions.
Result<void> unlink_identity(App& app, Door& door, const Actor& actor, std::string_view secret,
                             const OwnProof& proof, std::string_view address);

// By an administrator, of somebody who has lost her phone and her codes, and belongs to no other
// company. Ends her sessions.
Result<void> remove_second_factor_of(App& app, const Actor& actor, std::int64_t user);

}  // namespace kvartett
