#include "kvartett/api/wire_board.h"

#include "kvartett/api/wire_company.h"

namespace kvartett::wire {
namespace {

struct BoardFigures {
  Money actual;
  std::optional<Money> goal;
  std::optional<Money> remaining;
  std::optional<double> attainment;
  std::optional<Money> expected;
  std::optional<double> pace;
};
BOOST_DESCRIBE_STRUCT(BoardFigures, (), (actual, goal, remaining, attainment, expected, pace))

struct ChannelKey {
  Channel channel = Channel::renewal;
};
BOOST_DESCRIBE_STRUCT(ChannelKey, (), (channel))
struct ChannelAnswer : ChannelKey, BoardFigures {};
BOOST_DESCRIBE_STRUCT(ChannelAnswer, (ChannelKey, BoardFigures), ())

struct SellerAnswer {
  std::string name;
  std::optional<double> attainment;
  std::optional<double> pace;
  int streak_weeks = 0;
  bool signed_this_week = false;
  bool is_best_week = false;
};
BOOST_DESCRIBE_STRUCT(SellerAnswer, (),
                      (name, attainment, pace, streak_weeks, signed_this_week, is_best_week))

struct TeamAnswer {
  std::string name;
  std::optional<double> attainment;
  std::optional<double> pace;
};
BOOST_DESCRIBE_STRUCT(TeamAnswer, (), (name, attainment, pace))

struct DealAnswer {
  std::string id;
  std::string customer;
  Money amount;
  Channel channel = Channel::renewal;
  std::vector<std::string> by;
  Date signed_on;
  std::optional<std::string> celebrated_at;
};
BOOST_DESCRIBE_STRUCT(DealAnswer, (), (id, customer, amount, channel, by, signed_on, celebrated_at))

struct MilestoneAnswer {
  MilestoneKind kind = MilestoneKind::year_part;
  int per_cent = 100;
  std::optional<Channel> channel;
  Date first;
  Date on;
  Money goal;
};
BOOST_DESCRIBE_STRUCT(MilestoneAnswer, (), (kind, per_cent, channel, first, on, goal))
struct BoardMilestoneAnswer : MilestoneAnswer {
  bool celebrates = false;
};
BOOST_DESCRIBE_STRUCT(BoardMilestoneAnswer, (MilestoneAnswer), (celebrates))

struct BestAnswer {
  Date first;
  Money volume;
};
BOOST_DESCRIBE_STRUCT(BestAnswer, (), (first, volume))

struct OwnAnswer {
  Money today;
  Money this_week;
  Money this_month;
  Money week_actual;
  std::optional<Money> week_goal;
  Money month_actual;
  std::optional<Money> month_goal;
  std::optional<BestAnswer> best_week;
  bool is_best_week = false;
  std::optional<BestAnswer> best_month;
  bool is_best_month = false;
  int streak_weeks = 0;
  int longest_streak_weeks = 0;
  bool signed_this_week = false;
};
BOOST_DESCRIBE_STRUCT(OwnAnswer, (),
                      (today, this_week, this_month, week_actual, week_goal, month_actual,
                       month_goal, best_week, is_best_week, best_month, is_best_month, streak_weeks,
                       longest_streak_weeks, signed_this_week))

struct ViewAnswer {
  Version version = 0;
  std::string company;
  std::optional<std::string> team;
  std::string locale;
  std::string currency;
  int currency_decimals = 2;
  Date today;
  FiscalYearAnswer fiscal_year;
  BoardShows shows = BoardShows::names;
  std::vector<ChannelAnswer> channels;
  BoardFigures total;
  bool is_ranked = false;
  std::vector<SellerAnswer> sellers;
  std::vector<TeamAnswer> teams;
  std::vector<DealAnswer> latest;
  OwnAnswer progress;
  std::vector<BoardMilestoneAnswer> milestones;
};
BOOST_DESCRIBE_STRUCT(ViewAnswer, (),
                      (version, company, team, locale, currency, currency_decimals, today,
                       fiscal_year, shows, channels, total, is_ranked, sellers, teams, latest,
                       progress, milestones))

struct BoardAnswer {
  std::string id;
  std::string name;
  BoardShows shows = BoardShows::names;
  std::optional<std::string> team_id;
  std::optional<std::string> team_name;
  std::string paired_at;
  std::optional<std::string> last_seen_at;
  bool connected = false;
};
BOOST_DESCRIBE_STRUCT(BoardAnswer, (),
                      (id, name, shows, team_id, team_name, paired_at, last_seen_at, connected))

constexpr std::size_t name_max = 200;

// Two heartbeats and a little: who is silent for longer is gone.
constexpr std::chrono::seconds silent_max{40};

struct BoardsAnswer {
  std::vector<BoardAnswer> items;
};
BOOST_DESCRIBE_STRUCT(BoardsAnswer, (), (items))

struct PairingBody {
  std::string code;
  std::string name;
  BoardShows shows = BoardShows::names;
  json::Given<std::optional<std::string>> team_id;
};
BOOST_DESCRIBE_STRUCT(PairingBody, (), (code, name, shows, team_id))
struct ChangeBody {
  json::Given<std::string> name;
  json::Given<BoardShows> shows;
  json::Given<std::optional<std::string>> team_id;
};
BOOST_DESCRIBE_STRUCT(ChangeBody, (), (name, shows, team_id))

struct PairingAnswer {
  bool paired = false;
  std::optional<std::string> code;
  std::optional<std::string> expires_at;
};
BOOST_DESCRIBE_STRUCT(PairingAnswer, (), (paired, code, expires_at))

struct ProgressShape {
  Date today;
  FiscalYearAnswer fiscal_year;
  OwnAnswer progress;
  std::vector<MilestoneAnswer> milestones;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(ProgressShape, (), (today, fiscal_year, progress, milestones, version))

struct PlaceAnswer {
  int place = 1;
  std::string seller_id;
  std::string seller_name;
  std::optional<std::string> team_name;
  double attainment = 0;
  std::optional<double> pace;
  int streak_weeks = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceAnswer, (),
                      (place, seller_id, seller_name, team_name, attainment, pace, streak_weeks))

struct LeaderboardShape {
  Date today;
  FiscalYearAnswer fiscal_year;
  Leaderboard shows = Leaderboard::full;
  std::int64_t of = 0;
  std::vector<PlaceAnswer> rows;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(LeaderboardShape, (), (today, fiscal_year, shows, of, rows, version))

BoardFigures figures(const Standing& standing) {
  return {standing.volume.actual, standing.goal,     standing.remaining,
          standing.attainment,    standing.expected, standing.pace};
}

std::optional<BestAnswer> best(const std::optional<BestPeriod>& period) {
  if (!period) return {};
  return BestAnswer{period->first, period->volume};
}

OwnAnswer own(const OwnProgress& progress, const OnTheWay& way) {
  return {progress.today,
          progress.this_week,
          progress.this_month,
          way.week_actual,
          way.week_goal,
          way.month_actual,
          way.month_goal,
          best(progress.best_week),
          progress.is_best_week(),
          best(progress.best_month),
          progress.is_best_month(),
          progress.streak.weeks,
          progress.streak.longest,
          progress.streak.has_this_week};
}

MilestoneAnswer milestone(const Milestone& one) {
  return {one.kind, one.per_cent, one.channel, one.first, one.on, one.goal};
}

BoardAnswer answer(const Names& names, const Boards& boards, const Board& board, Instant now) {
  BoardAnswer answer;
  answer.id = names.board(board.number);
  answer.name = board.name;
  answer.shows = board.shows;
  answer.team_id = names.text(board.team);
  answer.team_name = names.name(board.team);
  answer.paired_at = text(board.paired_at);
  if (const auto seen = boards.last_seen(board.number)) {
    answer.last_seen_at = text(*seen);
    answer.connected = now - *seen <= silent_max;
  }
  return answer;
}

}  // namespace

std::string board_view(const Names& names, const BoardView& view) {
  const Settings& settings = names.ledger().settings();
  ViewAnswer answer;
  answer.version = view.version;
  answer.company = settings.name;
  answer.team = view.team;
  answer.locale = settings.language == Language::swedish ? "sv" : "en";
  answer.currency = settings.currency;
  answer.currency_decimals = find_currency_exponent(settings.currency).value_or(2);
  answer.today = view.today;
  answer.fiscal_year = fiscal_year(view.year);
  answer.shows = view.shows;
  for (const StandingRow& row : view.channels) {
    ChannelAnswer channel;
    channel.channel = static_cast<Channel>(row.key.channel);
    static_cast<BoardFigures&>(channel) = figures(row.standing);
    answer.channels.push_back(channel);
  }
  answer.total = figures(view.total.standing);
  answer.is_ranked = view.is_ranked;
  for (const BoardSeller& seller : view.sellers) {
    answer.sellers.push_back({seller.name, seller.attainment, seller.pace, seller.streak_weeks,
                              seller.signed_this_week, seller.is_best_week});
  }
  for (const BoardTeam& team : view.teams)
    answer.teams.push_back({team.name, team.attainment, team.pace});
  for (const BoardDeal& deal : view.latest) {
    DealAnswer shown{
        names.text(deal.id), deal.customer, deal.amount, deal.channel, deal.by, deal.signed_on, {}};
    if (deal.celebrated_at) shown.celebrated_at = text(*deal.celebrated_at);
    answer.latest.push_back(std::move(shown));
  }
  answer.progress = own(view.progress, view.way);
  for (const BoardMilestone& one : view.milestones) {
    BoardMilestoneAnswer shown;
    static_cast<MilestoneAnswer&>(shown) = milestone(one.milestone);
    shown.celebrates = one.celebrates;
    answer.milestones.push_back(shown);
  }
  return json::text(answer);
}

Result<PairingDraft> read_pairing(const Names& names, const json::Value& value) {
  const PairingBody body = TRY(json::read_value<PairingBody>(value));
  std::vector<Problem> problems;
  judge_length(problems, "/name", body.name, name_max);
  if (!problems.empty()) return refuse(std::move(problems));
  PairingDraft draft;
  draft.code = body.code;
  draft.board.name = body.name;
  draft.board.shows = body.shows;
  if (body.team_id) draft.board.team = names.optional_id<Team>(*body.team_id);
  return draft;
}

Result<BoardDraft> read_board_change(const Names& names, const json::Value& value,
                                     const Board& before) {
  const ChangeBody body = TRY(json::read_value<ChangeBody>(value));
  BoardDraft draft{before.name, before.shows, before.team};
  if (body.name) draft.name = *body.name;
  if (body.shows) draft.shows = *body.shows;
  if (body.team_id) draft.team = names.optional_id<Team>(*body.team_id);
  std::vector<Problem> problems;
  judge_length(problems, "/name", draft.name, name_max);
  if (!problems.empty()) return refuse(std::move(problems));
  return draft;
}

std::string board(const Names& names, const Boards& boards, const Board& board, Instant now) {
  return json::text(answer(names, boards, board, now));
}

std::string all_boards(const Names& names, const Boards& boards, const std::vector<Board>& list,
                       Instant now) {
  BoardsAnswer all;
  for (const Board& board : list) all.items.push_back(answer(names, boards, board, now));
  return json::text(all);
}

std::string pairing(bool is_paired, const std::optional<std::string>& code,
                    std::optional<Instant> until) {
  PairingAnswer answer{is_paired, code, {}};
  if (until) answer.expires_at = text(*until);
  return json::text(answer);
}

std::string progress(const Names& names, const ProgressAnswer& answer) {
  ProgressShape shape;
  shape.today = answer.today;
  shape.fiscal_year = fiscal_year(answer.year);
  shape.progress = own(answer.own, answer.way);
  for (const Milestone& one : answer.milestones) shape.milestones.push_back(milestone(one));
  shape.version = names.ledger().version();
  return json::text(shape);
}

std::string leaderboard(const Names& names, const LeaderboardAnswer& answer) {
  LeaderboardShape shape;
  shape.today = answer.today;
  shape.fiscal_year = fiscal_year(answer.year);
  shape.shows = answer.shows;
  shape.of = static_cast<std::int64_t>(answer.of);
  for (const LeaderboardRow& row : answer.rows) {
    const Seller& seller = names.ledger().seller(row.seller).value;
    shape.rows.push_back({row.place, names.text(row.seller), seller.name, names.name(seller.team),
                          row.attainment, row.pace, row.streak_weeks});
  }
  shape.version = names.ledger().version();
  return json::text(shape);
}

}  // namespace kvartett::wire
