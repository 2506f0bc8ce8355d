// Organisation numbers: 556016-0680 in any of its dresses. A sole trader's is that person's own
// number, and is never shown whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kvartett {

// "5560160680", "16556016-0680", "SE556016068001" and "19811218-9876" as ten digits; nothing for
// what is no Swedish number. The check digit may be wrong: those of real files often are.
std::optional<std::string> find_org_digits(std::string_view text);

// A Swedish number as "556016-0680", as Customer::org_number has them; others as they stand.
std::string org_number_of(std::string_view text);

// Whether the last of ten digits is the one that the nine before it give (Luhn).
bool check_digit_holds(std::string_view ten_digits);

// A person's number: a day of birth, or sixty more, where a company's third digit is at least 2.
bool is_personal(std::string_view ten_digits);

// As it may be shown in a sentence: "811218-****" of a person, others as org_number_of has them.
std::string shown_org_number(std::string_view text);

}  // namespace kvartett
