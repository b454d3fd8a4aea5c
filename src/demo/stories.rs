//! What happened to Osmanthus Lane (桂花巷): the stories that the demo's figures tell, each as a constant.
//!
//! Dates are days before the as-of day, so that the demo is never old.

/// How far back the records go: three years.
pub const HISTORY: i32 = 1095;

/// Prices go up by 8 %. Guests feel it at once and get used to it within a year.
pub const PRICE_RISE: i32 = 560;
/// Prices after the rise, in thousandths of those before.
pub const RISEN_PRICE: i64 = 1080;

/// A cheaper delivery partner takes over: meals arrive late and cold until [`IMPROVEMENT`].
pub const DELIVERY_CHANGE: i32 = 430;

/// Own riders, insulated boxes, and a promise: every complaint is answered on the same day.
pub const IMPROVEMENT: i32 = 250;

/// The branch whose complaints waited ever longer: Pingjiang in Suzhou (平江店), the third of the list.
pub const SLOW_BRANCH: usize = 2;
/// From here on the old manager of that branch lets complaints lie.
pub const MANAGER_SLACKENS: i32 = 800;
/// The new manager of that branch begins; answers come faster than anywhere else soon after.
pub const NEW_MANAGER: i32 = 390;

/// The tills of all branches record single items from here on: older orders have no lines.
pub const NEW_TILLS: i32 = 480;

/// A rain storm on the last days brings late deliveries and fresh complaints: work for the Today page.
pub const STORM: i32 = 6;

/// The days on which the yearly survey went out: before, amid and after the trouble.
pub const YEARLY_WAVES: [i32; 3] = [850, 485, 120];
/// How long a wave takes answers.
pub const WAVE_DAYS: i32 = 30;

/// Of 1,000 organisations, how many are served at a loss: large, discounted, visited all the time.
pub const OVER_SERVED: u32 = 230;
/// Of 1,000 persons, how many come for coupons only and send much back.
pub const BARGAIN_HUNTERS: u32 = 70;

/// How much better (or worse) than expected a purchase is by itself, on the ten-point scale of the surveys.
#[must_use]
pub fn feeling(days_ago: i32, branch: usize, delivered: bool) -> f64 {
    let mut shift = 0.2;
    if days_ago <= PRICE_RISE {
        let used_to_it = f64::from(PRICE_RISE - days_ago) / 330.0;
        shift -= (0.95 - 0.85 * used_to_it).max(0.1);
    }
    if delivered && days_ago <= DELIVERY_CHANGE && days_ago > IMPROVEMENT {
        shift -= 2.0;
    }
    if days_ago <= IMPROVEMENT {
        shift += if delivered { 0.75 } else { 0.45 };
    }
    if branch == SLOW_BRANCH {
        shift += match days_ago {
            ago if ago > MANAGER_SLACKENS => 0.0,
            ago if ago > NEW_MANAGER => -0.6,
            _ => 0.25,
        };
    }
    if delivered && days_ago <= STORM {
        shift -= 2.8;
    }
    shift
}

/// How many times longer than usual a complaint waits.
#[must_use]
pub fn waiting(days_ago: i32, branch: usize) -> f64 {
    let everywhere = match days_ago {
        ago if ago <= STORM => 5.0,
        ago if ago <= IMPROVEMENT => 0.7,
        _ => 1.0,
    };
    if branch != SLOW_BRANCH || days_ago > MANAGER_SLACKENS {
        return everywhere;
    }
    if days_ago > NEW_MANAGER {
        let slack = f64::from(MANAGER_SLACKENS - days_ago) / f64::from(MANAGER_SLACKENS - NEW_MANAGER);
        return 1.5 + 8.0 * slack;
    }
    everywhere * 0.65
}
