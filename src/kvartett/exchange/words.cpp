#include "kvartett/exchange/words.h"

#include <string>

#include "kvartett/exchange/headings.h"

namespace kvartett {
namespace {

// Compact words (see headings.h) between blanks.
constexpr std::string_view won =
    " won closedwon vunnen vunnet vunna vunnetaffar sald salt solgt sold order avslut paskriven "
    "paskrivet "
    "signerad signerat signed undertecknad undertecknat tecknad tecknat klar vundet vunnet "
    "voitettu 100 true ";
constexpr std::string_view lost =
    " lost closedlost forlorad forlorat forlorade tappad tappat canceled cancelled avbruten "
    "avbrutet "
    "makulerad makulerat tabt tapt havitty false ";

constexpr std::string_view renewal =
    " forlangning forlangd omforhandling omteckning fornyelse fornyat renewal renewed extension "
    "forlengelse "
    "forlaengelse forlangelse jatko jatkosopimus existingcustomerreplacement "
    "existingcustomerdowngrade ";
constexpr std::string_view cross_sell =
    " merforsaljning mersalj korsforsaljning tillaggsforsaljning tillagg utokning uppgradering "
    "upsell "
    "crosssell crosssale expansion addon existingcustomerupgrade mersalg lisamyynti ";
constexpr std::string_view win_back =
    " vinntillbaka atervunnen atervinning aterkop winback reactivation gjenvunnet genvundet ";
constexpr std::string_view new_sales =
    " nyforsaljning nysalj nykund ny nyteckning newbusiness newcustomer newsale newsales new "
    "nysalg "
    "uusmyynti ";
constexpr std::string_view either = " existingbusiness existingcustomer existing befintligkund ";

bool has(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  }
  return false;
}

// "Closed won (Sales pipeline)" is "Closed won".
std::string word_of(std::string_view cell) { return compact(cell.substr(0, cell.find('('))); }

}  // namespace

Outcome outcome_of(std::string_view cell) {
  const std::string word = word_of(cell);
  if (word.empty()) return Outcome::open;
  if (has(won, word)) return Outcome::won;
  return has(lost, word) ? Outcome::lost : Outcome::open;
}

std::optional<ChannelWord> find_channel_word(std::string_view cell) {
  const std::string word = word_of(cell);
  if (word.empty()) return {};
  if (has(renewal, word)) return ChannelWord::renewal;
  if (has(cross_sell, word)) return ChannelWord::cross_sell;
  if (has(win_back, word)) return ChannelWord::win_back;
  if (has(new_sales, word)) return ChannelWord::new_sales;
  if (has(either, word)) return ChannelWord::rules_decide;
  return {};
}

}  // namespace kvartett
