#include "tests/support/living_company.h"

#include "kvartett/app/keep_company.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

// Lends a store to an App, which outlives neither.
class Lent final : public Store {
 public:
  explicit Lent(std::shared_ptr<Store> disk) : disk_{std::move(disk)} {}
  std::string secret() override { return disk_->secret(); }
  std::vector<Id<Company>> companies() override { return disk_->companies(); }
  void replay(Id<Company> company, const std::function<void(const Batch&)>& append) override {
    disk_->replay(company, append);
  }
  std::vector<HowFar> how_far() override { return disk_->how_far(); }
  std::optional<Instant> happened_at(Id<Company> company, Version version) override {
    return disk_->happened_at(company, version);
  }
  std::vector<Person> persons() override { return disk_->persons(); }
  std::vector<User> users() override { return disk_->users(); }
  std::vector<Token> tokens() override { return disk_->tokens(); }
  std::vector<Link> links() override { return disk_->links(); }
  std::vector<Board> boards() override { return disk_->boards(); }
  std::vector<Webhook> webhooks() override { return disk_->webhooks(); }
  std::vector<Dispatch> dispatches() override { return disk_->dispatches(); }
  std::vector<DigestChoice> digest_choices() override { return disk_->digest_choices(); }
  std::vector<Session> sessions() override { return disk_->sessions(); }
  std::vector<AnsweredRow> answered(Id<Company> company) override {
    return disk_->answered(company);
  }
  void transact(const std::function<void(Transaction&)>& write) override { disk_->transact(write); }
  bool has_room() override { return disk_->has_room(); }
  std::unique_ptr<Copying> copy_to(const std::string& file) override {
    return disk_->copy_to(file);
  }
  std::vector<std::string> check_integrity() override { return disk_->check_integrity(); }

 private:
  std::shared_ptr<Store> disk_;
};

template <class T, class Kept>
std::optional<Id<T>> find_named(const Kept& kept, const std::string& name) {
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (kept[i].value.name == name) return Id<T>::at(i);
  }
  return {};
}

}  // namespace

LivingCompany::LivingCompany(Date today, const Settings& settings)
    : server_{std::make_shared<Server>(Server{std::make_shared<MemoryStore>(), today, {}})} {
  wake_up_on(today);
  found(settings);
}

LivingCompany::LivingCompany(const LivingCompany& neighbour, const Settings& settings)
    : server_{neighbour.server_} {
  found(settings);
}

LivingCompany::~LivingCompany() = default;

void LivingCompany::found(const Settings& settings) {
  User founder;
  founder.email = "founder of " + settings.name + "@example.com";
  founder.name = "Founder";
  founder.role = Role::admin;
  const auto opened = app().open_company(settings, founder);
  ENSURE(opened);
  id_ = *opened;
}

void LivingCompany::wake_up_on(Date today) {
  server_->app.reset();
  server_->today = today;
  server_->app = std::make_unique<App>(std::make_unique<Lent>(server_->disk), Clock{today});
}

Id<Seller> LivingCompany::seller(const std::string& name) {
  if (const auto found = find_named<Seller>(ledger().sellers(), name)) return *found;
  Seller seller;
  seller.name = name;
  return add_seller(app(), manager(), {}, seller)->id;
}
Id<Customer> LivingCompany::customer(const std::string& name) {
  if (const auto found = find_named<Customer>(ledger().customers(), name)) return *found;
  Customer customer;
  customer.name = name;
  return add_customer(app(), manager(), {}, customer)->id;
}
Id<Product> LivingCompany::product(const std::string& name, const std::string& group) {
  if (const auto found = find_named<Product>(ledger().products(), name)) return *found;
  return add_product(app(), manager(), {}, Product{name, {}, group})->id;
}
Id<Team> LivingCompany::team(const std::string& name) {
  if (const auto found = find_named<Team>(ledger().teams(), name)) return *found;
  return add_team(app(), manager(), {}, Team{name})->id;
}

}  // namespace kvartett
