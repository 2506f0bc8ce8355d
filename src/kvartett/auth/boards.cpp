#include "kvartett/auth/boards.h"

#include <algorithm>
#include <mutex>

#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

// No I, L, O, 0 or 1, which look alike across a room, and no U, which makes words. 30 to the power
// of six is 729 million codes.
constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t code_length = 6;

std::string make_code() {
  std::string code;
  while (code.size() < code_length) {
    for (const char byte : random_bytes(16)) {
      // What is beyond the last whole run of letters would make some of them likelier.
      const auto value = static_cast<unsigned char>(byte);
      if (value >= 256 / letters.size() * letters.size()) continue;
      if (code.size() < code_length) code += letters[value % letters.size()];
    }
  }
  return code;
}

std::string tidy(std::string_view typed) {
  std::string code;
  for (const char c : typed.substr(0, 20)) {
    if (c == ' ' || c == '-') continue;
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return code;
}

}  // namespace

void Boards::forget_late(Instant now) {
  while (!waiting_.empty() && waiting_.front().until <= now) waiting_.pop_front();
  std::erase_if(guesses_, [&](const auto& entry) { return entry.second.until <= now; });
}

Result<Boards::NewScreen> Boards::wait(std::string_view address, Instant now) {
  const std::unique_lock lock{mutex_};
  forget_late(now);
  const auto from_there = std::ranges::count(waiting_, address, &WaitingScreen::address);
  if (waiting_.size() >= waiting_max ||
      from_there >= static_cast<std::ptrdiff_t>(waiting_per_address_max)) {
    return refuse(Wrong::too_many,
                  say("Too many screens wait to be paired: try again in ten minutes.",
                      "För många skärmar väntar på att paras: försök igen om tio minuter."));
  }
  NewScreen made;
  do {
    made.code = make_code();
  } while (std::ranges::count(waiting_, made.code, &WaitingScreen::code) != 0);
  made.secret = make_secret();
  made.until = now + waiting_time;
  waiting_.push_back({made.code, secret_hash(made.secret), std::string{address}, made.until});
  return made;
}

std::optional<WaitingScreen> Boards::find_waiting(std::string_view secret, Instant now) const {
  const std::string hash = secret_hash(secret);
  const std::shared_lock lock{mutex_};
  const auto found = std::ranges::find(waiting_, hash, &WaitingScreen::secret_hash);
  if (found == waiting_.end() || found->until <= now) return {};
  return *found;
}

std::optional<WaitingScreen> Boards::find_with_code(std::string_view typed, Instant now) const {
  const std::string code = tidy(typed);
  const std::shared_lock lock{mutex_};
  const auto found = std::ranges::find(waiting_, code, &WaitingScreen::code);
  if (found == waiting_.end() || found->until <= now) return {};
  return *found;
}

Result<void> Boards::guess(std::int64_t user, Instant now) {
  const std::unique_lock lock{mutex_};
  forget_late(now);
  Guesses& guesses = guesses_[user];
  if (guesses.count == 0) guesses.until = now + waiting_time;
  if (guesses.count >= guesses_max) {
    return refuse(Wrong::too_many, say("Too many wrong codes: try again in ten minutes.",
                                       "För många felaktiga koder: försök igen om tio minuter."));
  }
  ++guesses.count;
  return {};
}

void Boards::guessed_right(std::int64_t user) {
  const std::unique_lock lock{mutex_};
  guesses_.erase(user);
}

void Boards::load(const std::vector<Board>& boards) {
  for (const Board& board : boards) put(board);
}

const Boards::Known* Boards::known(std::string_view secret_hash) const {
  const auto found = by_hash_.find(std::string{secret_hash});
  if (found == by_hash_.end()) return nullptr;
  const Known& known = *boards_.at(found->second);
  return known.board.revoked ? nullptr : &known;
}

std::optional<Board> Boards::find_holder(std::string_view secret_hash) const {
  const std::shared_lock lock{mutex_};
  const Known* found = known(secret_hash);
  if (!found) return {};
  return found->board;
}

std::optional<Board> Boards::see(std::string_view secret_hash, Instant now) const {
  const std::shared_lock lock{mutex_};
  const Known* found = known(secret_hash);
  if (!found) return {};
  found->seen.store(now, std::memory_order_relaxed);
  return found->board;
}

std::optional<Board> Boards::find(std::int64_t number) const {
  const std::shared_lock lock{mutex_};
  const auto found = boards_.find(number);
  if (found == boards_.end()) return {};
  return found->second->board;
}

std::vector<Board> Boards::of(Id<Company> company) const {
  const std::shared_lock lock{mutex_};
  std::vector<Board> list;
  for (const auto& [number, known] : boards_) {
    if (known->board.company == company) list.push_back(known->board);
  }
  std::ranges::sort(list, {}, &Board::number);
  return list;
}

std::optional<Instant> Boards::last_seen(std::int64_t number) const {
  const std::shared_lock lock{mutex_};
  const auto found = boards_.find(number);
  if (found == boards_.end()) return {};
  const Instant seen = found->second->seen.load(std::memory_order_relaxed);
  if (seen == Instant::min()) return {};
  return seen;
}

void Boards::put(const Board& board) {
  const std::unique_lock lock{mutex_};
  std::erase_if(waiting_, [&](const WaitingScreen& screen) {
    return screen.secret_hash == board.secret_hash;
  });
  by_hash_[board.secret_hash] = board.number;
  const auto found = boards_.find(board.number);
  if (found == boards_.end()) {
    boards_.emplace(board.number, std::make_unique<Known>(board));
  } else {
    found->second->board = board;
  }
}

}  // namespace kvartett
