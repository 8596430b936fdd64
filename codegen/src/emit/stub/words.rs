//! Names of the contract, taken apart into words and put together again.

/// The words of a name in kebab, snake, camel or Pascal case, in lower case: `userId` is `user`, `id`.
///
/// A digit belongs to the word before it; a run of capitals is one word, whose last capital starts the next one where a
/// small letter follows: `HTTPServer` is `http`, `server`.
pub fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (at, &letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            words.push(String::new());
            continue;
        }
        let follows_small = at > 0 && !letters[at - 1].is_uppercase();
        let starts_small = letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && (follows_small || starts_small) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// `userOnline`.
pub fn camel(name: &str) -> String {
    let words = words(name);
    words.iter().enumerate().map(|(at, word)| if at == 0 { word.clone() } else { capital(word) }).collect()
}

/// `UserOnline`.
pub fn pascal(name: &str) -> String {
    words(name).iter().map(|word| capital(word)).collect()
}

/// `user_online`.
pub fn snake(name: &str) -> String {
    words(name).join("_")
}

/// `USER_ONLINE`.
pub fn upper_snake(name: &str) -> String {
    snake(name).to_uppercase()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{camel, pascal, snake, upper_snake, words};

    #[test]
    fn names_come_apart() {
        assert_eq!(words("userId"), ["user", "id"]);
        assert_eq!(words("base64edData"), ["base64ed", "data"]);
        assert_eq!(words("event_type"), ["event", "type"]);
        assert_eq!(words("HTTPServer"), ["http", "server"]);
        assert_eq!(words("__proto__"), ["proto"]);
        assert!(words("-").is_empty());
    }

    #[test]
    fn and_together_again() {
        assert_eq!([camel("user-online"), pascal("user-online")], ["userOnline", "UserOnline"]);
        assert_eq!([snake("userOnline"), upper_snake("userOnline")], ["user_online", "USER_ONLINE"]);
    }
}
