//! Posting a body by the method of its callback, as a user of the client would.

use std::error::Error;

use imhook_sdk::{v2020_10, v2024_03};
use imhook_tests::vectors::Valid;

use crate::ledger::Ledger;

/// The edition of the document.
pub(crate) const OLD: &str = v2020_10::callbacks::MESSAGE.edition();

/// The edition of the real server.
pub(crate) const NEW: &str = v2024_03::callbacks::MESSAGE.edition();

/// Posts a sound body and notes it.
pub(crate) async fn sound(body: &Valid, url: &str, ledger: &Ledger) -> Result<(), Box<dyn Error>> {
    macro_rules! if_it_is {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let callback = &$edition::callbacks::$constant;
            if (callback.edition(), callback.name()) == (body.edition.as_str(), body.callback.as_str()) {
                ledger.posted(callback.edition(), callback.name());
                $edition::Client::new(url).$post(&callback.decode(&body.bytes)?).await?;
                return Ok(());
            }
        };
    }
    every_event!(if_it_is);
    let callback = &v2024_03::callbacks::MESSAGE_CENSOR;
    ledger.posted(callback.edition(), callback.name());
    v2024_03::Client::new(url).message_censor(&callback.decode(&body.bytes)?).await?;
    Ok(())
}
