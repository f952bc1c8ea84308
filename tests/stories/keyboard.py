"""Robot keywords: the hands of a person who has no mouse. Tab leads on, Enter and Space press."""

from Browser.utils.data_types import KeyAction
from Browser.utils.data_types import KeyboardInputAction
from datetime import datetime
from robot.libraries.BuiltIn import BuiltIn

MOST = 250  # presses of Tab until somebody would give up
IS_THERE = "element => element === document.activeElement"
IS_REACHED = """element => element === document.activeElement
    || element.type === 'radio' && element.name === document.activeElement.name"""
IS_FRESH = "element => document.activeElement === document.body && Boolean(element.closest('main'))"
IS_SKIP = "() => document.activeElement.matches('.etw-skip')"
# kind of a field -> how it keeps what is typed, how an American browser wants it typed
TYPED = {"date": ("%Y-%m-%d", "%m%d%Y"), "time": ("%H:%M", "%I%M%p")}
LEAVE = "() => { window.isLeft = true }"
IS_LEFT = "() => !window.isLeft"
IS_SEEN = """() => {
    const there = document.activeElement;
    const style = getComputedStyle(there);
    const box = there.getBoundingClientRect();
    return (parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none')
        || style.boxShadow !== 'none' ? box.top < innerHeight && box.bottom > 0 : false;
}"""
NAME = "() => document.activeElement.outerHTML.slice(0, 200)"
KIND = "element => element.type"
VALUE = "element => element.value"
IS_ON = "element => element.checked"


class keyboard:
    """Keywords for links, buttons and fields; each fails where a keyboard does not lead."""

    ROBOT_LIBRARY_SCOPE = "GLOBAL"

    @property
    def browser(self):
        return BuiltIn().get_library_instance("Browser")

    def ask(self, script, selector=None):
        """Return what a script says of the page or of one element."""
        return self.browser.evaluate_javascript(selector, script)

    def key(self, name):
        """Press one key."""
        self.browser.keyboard_key(KeyAction.press, name)

    def reach(self, selector):
        """Press Tab until the element has the focus, and see that the focus can be seen.

        On a fresh page the first Tab leads to the link that skips the head.
        """
        self.browser.wait_for_elements_state(selector)
        if self.ask(IS_FRESH, selector):
            self.skip()
        for _ in range(MOST):
            if self.ask(IS_REACHED, selector):
                break
            self.key("Tab")
        else:
            raise AssertionError(f"Tab does not lead to {selector}")
        self.browser.wait_for_function(IS_SEEN, message=f"nobody sees the focus on {selector}")

    def skip(self):
        """Skip what stands above the content of a page."""
        self.key("Tab")
        if not self.ask(IS_SKIP):
            raise AssertionError(f"the first Tab leads to {self.ask(NAME)}")
        self.key("Enter")

    def follow_by_key(self, selector):
        """Reach a link, press Enter and be on another page."""
        self.reach(selector)
        self.ask(LEAVE)
        self.key("Enter")
        self.browser.wait_for_function(IS_LEFT)

    def press_by_key(self, selector):
        """Reach a button and press Enter."""
        self.reach(selector)
        self.key("Enter")

    def type_by_key(self, selector, text):
        """Reach a field and type into it, in place of what is there."""
        self.reach(selector)
        kept, typed = TYPED.get(self.ask(KIND, selector), ("", ""))
        keys = f"{datetime.strptime(text, kept):{typed}}" if kept else text
        if not kept:
            self.key("Control+a")
        self.browser.keyboard_input(KeyboardInputAction.type, keys)
        if self.ask(VALUE, selector) != text:
            raise AssertionError(f"{selector} holds {self.ask(VALUE, selector)}, not {text}")

    def tick_by_key(self, selector):
        """Reach a box or a group of circles and turn this one on."""
        self.reach(selector)
        if self.ask(KIND, selector) == "checkbox":
            self.key("Space")
        for _ in range(MOST):
            if self.ask(IS_THERE, selector):
                break
            self.key("ArrowDown")
        if not self.ask(IS_ON, selector):
            self.key("Space")
        if not self.ask(IS_ON, selector):
            raise AssertionError(f"{selector} is not on")

    def choose_by_key(self, selector, value):
        """Reach a list and go down to the line of a value."""
        self.reach(selector)
        self.key("Home")
        for _ in range(MOST):
            if self.ask(VALUE, selector) == value:
                return
            self.key("ArrowDown")
        raise AssertionError(f"{selector} has no {value}")
