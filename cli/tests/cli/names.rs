//! Names of editions and callbacks on the command line.

use crate::support::pipe;

fn error(arguments: &[&str]) -> String {
    let run = pipe("{}", arguments);
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
    run.err
}

#[test]
fn an_unknown_edition_is_wrong_usage_with_the_nearest_name() {
    for arguments in
        [&["validate", "--edition=2024-3"][..], &["list", "--edition=2024-3"], &["schema", "--edition=2024-3"]]
    {
        insta::allow_duplicates! {
            insta::assert_snapshot!(error(arguments), @r"
            error: there is no edition `2024-3`
              = help: did you mean `2024-03`? `imhook list` shows all
            ");
        }
    }
}

#[test]
fn an_unknown_callback_is_wrong_usage_with_the_nearest_name() {
    for arguments in [&["validate", "--callback=UserOnlin"][..], &["schema", "UserOnlin", "--edition=2024-03"]] {
        let error = error(arguments);
        assert!(error.contains("callback `UserOnlin`") && error.contains("did you mean `user-online`?"), "{error}");
    }
    let chinese = error(&["validate", "--callback=user_onlin", "--lang=zh"]);
    assert!(
        chinese.starts_with("错误：没有回调 `user_onlin`") && chinese.contains("是否想用 `user-online`？"),
        "{chinese}"
    );
}

#[test]
fn a_callback_that_only_the_other_edition_has_is_said_so() {
    insta::assert_snapshot!(error(&["validate", "--edition=2020-10", "--callback=robot-message"]), @r"
    error: edition 2020-10 has no callback `robot-message`
      = help: only edition 2024-03 has it: use `--edition 2024-03`
    ");
    let near = error(&["schema", "robot-messages", "--edition=2020-10"]);
    assert!(near.starts_with("error: edition 2020-10 has no callback `robot-messages`"), "{near}");
}
