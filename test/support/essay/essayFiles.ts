/** The files of the story as its plans leave them, by their paths. */
export const scriptPath = 'src/hello.py';
export const dockerfilePath = 'Dockerfile';

export const dockerfile = `FROM python:3.12-slim
RUN useradd --create-home app
USER app
COPY src/hello.py hello.py
ENTRYPOINT ["python", "hello.py"]
`;

export const plainGreeting = 'print("Hello from Spec-Driven Ops!")\n';
export const goodbye = 'print("Goodbye!")\n';

/** The wrong interface: nobody asked for it, and nobody forbade it. */
export const environmentGreeting = `import os

author = os.environ.get("AUTHOR", "John")
print(f"Hello, {author} from Spec-Driven Ops!")
`;

export const argumentGreeting = `import sys

author = sys.argv[1] if len(sys.argv) > 1 else "John"
print(f"Hello, {author} from Spec-Driven Ops!")
`;
