// Text as people type it: trimming, folding for search and matching (å ä ö included), and UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace kvartett {

std::string_view trimmed(
    std::string_view text);  // without white space (also no-break) at either end
bool is_utf8(std::string_view text);
void append_utf8(std::string& text, char32_t code_point);

// For finding and comparing names: lower case, accents taken off (Å and Ä become a, Ö o, É e),
// white space folded to one blank. Two names that fold alike are the same to a person who types in
// a hurry.
std::string folded(std::string_view text);

// For putting names in order: folded, but å, ä and ö come after z, as Swedes look for them.
std::string collated(std::string_view text);

// Folded, and without what companies hang on their name: AB, HB, KB, Aktiebolag, (publ),
// punctuation. Two customers that are alike here are probably one.
std::string folded_company_name(std::string_view name);

}  // namespace kvartett
