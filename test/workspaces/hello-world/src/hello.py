import sys

DEFAULT_AUTHOR = "John"


def greeting(author):
    return f"Hello, {author} from Spec-Driven Ops!"


if __name__ == "__main__":
    author = sys.argv[1] if len(sys.argv) > 1 else DEFAULT_AUTHOR
    print(greeting(author))
